/// A text of a problem document in one language, with places for what differs from one occurrence to the next.
///
/// ```swift
/// var german = ProblemTexts(language: "de")
/// german.details["user.missing"] = "Es gibt keinen Benutzer mit der Nummer {id}."
/// german.faults["out_of_range"] = [
///   "Muss zwischen {minimum} und {maximum} liegen.", "Muss mindestens {minimum} sein.",
///   "Darf höchstens {maximum} sein.", "Liegt nicht im erlaubten Bereich.",
/// ]
/// ```
///
/// `{name}` stands for the argument of that name; a list stands as `'a', 'b'`. Of several forms the first is used whose
/// arguments are all there.
public struct ProblemTemplate: Sendable, Hashable {
  /// The forms, in the order in which they are tried.
  public let forms: [String]

  /// A text, such as one that was read from a file, and others for when it names an argument that is not there.
  public init(_ form: String, _ others: String...) {
    forms = [form] + others
  }

  init(forms: [String]) {
    self.forms = forms
  }

  /// The text with its arguments; `nil` when each form names one that is missing.
  func filled(with argument: (String) -> JSONValue?) -> String? {
    for form in forms { if let text = Self.fill(form, argument) { return text } }
    return nil
  }

  private static func fill(_ form: String, _ argument: (String) -> JSONValue?) -> String? {
    var result = ""
    var rest = form[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let value = argument(String(rest[rest.index(after: open)..<close])) else { return nil }
      result += rest[..<open]
      result += shown(value)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A value as it stands in a sentence: texts as they are, lists with commas and their texts in quotes.
  private static func shown(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .array(let elements):
      elements.map { if case .string(let text) = $0 { "'\(text)'" } else { $0.compact } }.joined(separator: ", ")
    default: value.compact
    }
  }
}

extension ProblemTemplate: ExpressibleByStringInterpolation {
  /// A text with one form.
  public init(stringLiteral text: String) {
    forms = [text]
  }
}

extension ProblemTemplate: ExpressibleByArrayLiteral {
  /// Forms in the order in which they are tried.
  public init(arrayLiteral forms: String...) {
    self.forms = forms
  }
}

extension ProblemTemplate: CustomStringConvertible {
  public var description: String { forms.joined(separator: " | ") }
}
