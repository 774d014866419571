/// What is wrong with a value, before it is known where the value stands.
public struct Fault: Sendable, Hashable {
  /// What is wrong, for programs.
  public let code: String
  /// What is wrong, for people.
  public let detail: String
  /// What a program needs to say it in its own words, such as the bounds of a range.
  public let parameters: JSONObject

  /// A fault with this code and sentence.
  public init(code: String, detail: String, parameters: JSONObject = JSONObject()) {
    self.code = code
    self.detail = detail
    self.parameters = parameters
  }

  /// The value is missing.
  public static var required: Fault { Fault(code: "required", detail: "This value is required.") }

  /// The value is outside a range, such as `"0 to 150"`.
  public static func outOfRange(_ range: String) -> Fault {
    Fault(code: "out_of_range", detail: "Must be from \(range).")
  }

  /// The number is outside this range.
  public static func outOfRange(_ range: ClosedRange<Int>) -> Fault {
    Fault(
      code: "out_of_range", detail: "Must be from \(range.lowerBound) to \(range.upperBound).",
      parameters: ["minimum": .integer(Int64(range.lowerBound)), "maximum": .integer(Int64(range.upperBound))])
  }

  /// The text has another length than allowed, such as `"1 to 40 characters"`.
  public static func length(_ allowed: String) -> Fault {
    Fault(code: "invalid_length", detail: "Must have \(allowed).")
  }

  /// The text has fewer or more characters than this.
  public static func length(_ range: ClosedRange<Int>) -> Fault {
    Fault(
      code: "invalid_length", detail: "Must have from \(range.lowerBound) to \(range.upperBound) characters.",
      parameters: ["minimum": .integer(Int64(range.lowerBound)), "maximum": .integer(Int64(range.upperBound))])
  }

  /// The text does not have the form of what it should be, such as `"an e-mail address"`.
  public static func format(_ expected: String) -> Fault {
    Fault(code: "invalid_format", detail: "Must be \(expected).")
  }

  /// The value is none of these.
  public static func notOneOf(_ allowed: [String]) -> Fault {
    let list = allowed.map { "'\($0)'" }.joined(separator: ", ")
    return Fault(
      code: "not_allowed", detail: "Must be one of \(list).",
      parameters: ["allowed": .array(allowed.map { .string($0) })])
  }

  /// The value has another type, such as `"a number"`.
  public static func type(_ expected: String) -> Fault {
    Fault(code: "wrong_type", detail: "Must be \(expected).")
  }
}
