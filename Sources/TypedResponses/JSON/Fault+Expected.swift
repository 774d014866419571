#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Fault {
  /// The value is not what a type of the program is written as: a code of its own for each kind of value, and a
  /// sentence that says what would be right.
  static func expected(_ type: Any.Type) -> Fault {
    let kind = JSONKind(of: type)
    return Fault(code: kind.code, detail: "Must be \(kind.phrase).", parameters: kind.parameters)
  }

  /// The text is no whole number.
  static func notInteger(in range: ClosedRange<Int>) -> Fault {
    Fault(
      code: "invalid_integer", detail: "Must be a whole number from \(range.lowerBound) to \(range.upperBound).",
      parameters: ["minimum": .integer(Int64(range.lowerBound)), "maximum": .integer(Int64(range.upperBound))])
  }

  /// The value is `null`, and may not be.
  static func null(insteadOf type: Any.Type) -> Fault {
    Fault(code: "required", detail: "Must be \(JSONKind(of: type).phrase), not null.")
  }

  /// The number is one that the type has no room for.
  static func outOfRange<Integer: FixedWidthInteger>(of type: Integer.Type) -> Fault {
    outOfRange(JSONNumeral(checked: "\(Integer.min)"), JSONNumeral(checked: "\(Integer.max)"))
  }

  /// The number is one that the type has no room for.
  static func outOfRange<Number: BinaryFloatingPoint>(of type: Number.Type) -> Fault {
    let most = "\(Number.greatestFiniteMagnitude)"
    // People read three digits of them; as the others are cut off, there is room for all that is told.
    let told = most.firstIndex(of: "e").map { most.prefix(4) + most[$0...] } ?? most[...]
    return outOfRange(JSONNumeral(checked: "-\(told)").value, JSONNumeral(checked: String(told)).value)
  }

  private static func outOfRange(_ minimum: JSONNumeral, _ maximum: JSONNumeral) -> Fault {
    Fault(
      code: "out_of_range", detail: "Must be from \(minimum) to \(maximum).",
      parameters: ["minimum": minimum.value, "maximum": maximum.value])
  }

  /// The value is no case of this type.
  static func notOneOf<Choice: CaseIterable & RawRepresentable>(_ type: Choice.Type) -> Fault {
    let values = type.allCases.map { choice -> JSONValue in
      switch choice.rawValue {
      case let text as String: .string(text)
      case let integer as any BinaryInteger: JSONNumeral(checked: "\(integer)").value
      case let number as Double: .number(number)
      default: .string("\(choice.rawValue)")
      }
    }
    return notOneOf(values)
  }

  /// The value is none of these.
  static func notOneOf(_ values: [JSONValue]) -> Fault {
    var parameters: JSONObject = ["allowed": .array(Array(values.prefix(choicesTold)))]
    let others = values.count - choicesTold
    if others > 0 { parameters["others"] = .integer(Int64(others)) }
    return own("not_allowed", parameters)
  }

  /// How many of the values are told that a value may have.
  private static var choicesTold: Int { 50 }

  /// Nothing more is known than that no value of the type could be read.
  static func unreadable(_ type: Any.Type) -> Fault {
    if let choice = type as? any (CaseIterable & RawRepresentable).Type { return notOneOf(choice) }
    return JSONKind(of: type).isKnown ? expected(type) : unacceptable
  }

  /// A fault with what the package says of this code in English.
  static func own(_ code: String, _ parameters: JSONObject = JSONObject()) -> Fault {
    let detail = ProblemTexts.english.faults[code]?.filled { parameters[$0] }
    return Fault(code: code, detail: detail ?? code, parameters: parameters)
  }

  /// The octets are no text in UTF-8.
  static var notUTF8: Fault { own("invalid_encoding") }

  /// A member that has to be there is missing.
  static var requiredMember: Fault { Fault(code: "required", detail: "This member is required.") }

  /// An element that has to be there is missing.
  static var requiredElement: Fault { Fault(code: "required", detail: "This element is required.") }

  /// Nothing more is known than that the program does not take the value.
  static var unacceptable: Fault { Fault(code: "invalid_value", detail: "This value is not acceptable.") }
}

extension JSONNumeral {
  /// The same number as a value.
  var value: JSONValue { (try? JSONValue(parsing: Array(description.utf8))) ?? .numeral(self) }
}

/// What a client has to write for a type of the program.
struct JSONKind {
  let code: String
  /// Words such as `a string`.
  let phrase: String
  var parameters = JSONObject()
  var isKnown: Bool { phrase != Self.unknown }
  private static var unknown: String { "of another type" }

  init(of type: Any.Type) {
    switch type {
    case is Bool.Type: self.init("invalid_boolean", "true or false")
    case is any BinaryInteger.Type: self.init("invalid_integer", "an integer")
    case is Decimal.Type: self.init("invalid_decimal", "a number of at most 38 digits")
    case is any BinaryFloatingPoint.Type, is JSONNumeral.Type: self.init("invalid_number", "a number")
    case is Date.Type: self.init("invalid_date", "a date and time", example: "2026-11-03T10:15:04Z")
    case is UUID.Type: self.init("invalid_uuid", "a UUID", example: "6BA7B810-9DAD-11D1-80B4-00C04FD430C8")
    case is URL.Type: self.init("invalid_url", "a URL", example: "https://example.com/")
    case is Data.Type: self.init("invalid_base64", "data in base64", example: "aGVsbG8=")
    case is any StringProtocol.Type: self.init(type: "string", "a string")
    case is any DictionaryKind.Type: self.init(type: "object", "an object")
    case is any Collection.Type: self.init(type: "array", "an array")
    default: self.init("wrong_type", Self.unknown)
    }
  }

  private init(_ code: String, _ phrase: String) {
    self.code = code
    self.phrase = phrase
  }

  private init(_ code: String, _ phrase: String, example: String) {
    self.code = code
    self.phrase = "\(phrase) such as \(example)"
    parameters = ["example": .string(example)]
  }

  private init(type: String, _ phrase: String) {
    code = "wrong_type"
    self.phrase = phrase
    parameters = ["expected": .string(type)]
  }
}

/// Tells a dictionary from the other collections.
private protocol DictionaryKind {}
extension Dictionary: DictionaryKind {}
