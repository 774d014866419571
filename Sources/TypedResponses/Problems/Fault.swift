/// What is wrong with a value, before it is known where the value stands.
public struct Fault: Sendable, Hashable {
  /// What is wrong, for programs.
  public let code: String
  /// What is wrong, for people.
  public let detail: String

  /// A fault with this code and sentence.
  public init(code: String, detail: String) {
    self.code = code
    self.detail = detail
  }

  /// The value is outside a range, such as `"0 to 150"`.
  public static func outOfRange(_ range: String) -> Fault {
    Fault(code: "out_of_range", detail: "Must be from \(range).")
  }

  /// The text has another length than allowed, such as `"1 to 40 characters"`.
  public static func length(_ allowed: String) -> Fault {
    Fault(code: "invalid_length", detail: "Must have \(allowed).")
  }

  /// The text does not have the form of what it should be, such as `"an e-mail address"`.
  public static func format(_ expected: String) -> Fault {
    Fault(code: "invalid_format", detail: "Must be \(expected).")
  }
}
