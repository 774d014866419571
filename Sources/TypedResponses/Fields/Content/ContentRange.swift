/// Which part of a representation a message or a body part holds, or that no part could be sent.
///
/// ```
/// Content-Range: bytes 42-1233/1234
/// Content-Range: bytes 42-1233/*
/// Content-Range: bytes */1234
/// ```
///
/// [RFC 9110 §14.4](https://www.rfc-editor.org/rfc/rfc9110#section-14.4)
public struct ContentRange: FieldType {
  public static var fieldName: FieldName { .contentRange }

  /// What is counted, in lower case: `bytes`.
  public let unit: String
  /// The offsets that are held; `nil` when the range could not be satisfied.
  public let offsets: ClosedRange<Int>?
  /// The length of the whole representation; `nil` when it is not known.
  public let completeLength: Int?

  private init(unit: String, offsets: ClosedRange<Int>?, completeLength: Int?) {
    self.unit = unit
    self.offsets = offsets
    self.completeLength = completeLength
  }

  /// The octets at these offsets, of so many in all, where the number is known.
  public static func bytes(_ range: Range<Int>, of completeLength: Int?) -> ContentRange {
    precondition(
      range.lowerBound >= 0 && !range.isEmpty && range.upperBound <= completeLength ?? .max,
      "A content range holds at least one octet within the content; got \(range) of \(completeLength.map(String.init) ?? "an unknown number of octets")."
    )
    return ContentRange(
      unit: "bytes", offsets: range.lowerBound...(range.upperBound - 1), completeLength: completeLength)
  }

  /// No octet, of so many in all: for 416.
  public static func unsatisfied(completeLength: Int) -> ContentRange {
    precondition(completeLength >= 0, "The length of content is a number of octets, 0 or more; got \(completeLength).")
    return ContentRange(unit: "bytes", offsets: nil, completeLength: completeLength)
  }

  /// The range in a field value, or `nil` when the text is not valid or a number does not fit into `Int`.
  public init?(parsing text: String) {
    var scanner = OctetScanner(text)
    guard let unit = scanner.takeToken(), scanner.skip(octet: " ") else { return nil }
    var offsets: ClosedRange<Int>?
    if !scanner.skip(octet: "*") {
      guard let first = scanner.takeNumeral()?.exactly, scanner.skip(octet: "-"),
        let last = scanner.takeNumeral()?.exactly, first <= last
      else { return nil }
      offsets = first...last
    }
    guard scanner.skip(octet: "/") else { return nil }
    var completeLength: Int?
    if offsets == nil || !scanner.skip(octet: "*") {
      guard let length = scanner.takeNumeral()?.exactly, offsets.map({ $0.upperBound < length }) ?? true else {
        return nil
      }
      completeLength = length
    }
    guard scanner.isAtEnd else { return nil }
    self.init(unit: unit.lowercased(), offsets: offsets, completeLength: completeLength)
  }

  public var fieldValue: FieldValue { FieldValue(checked: description) }
}

extension ContentRange: CustomStringConvertible {
  public var description: String {
    let held = offsets.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "*"
    return "\(unit) \(held)/\(completeLength.map(String.init) ?? "*")"
  }
}
