/// The three-digit code with which a response says how the request went.
///
/// Only codes in the IANA registry exist as values, so an invented or vendor code can be read in a log but never
/// sent ([RFC 9205 §4.6](https://www.rfc-editor.org/rfc/rfc9205#section-4.6)). What is known of each code stands in
/// one table, ``StatusRegistration``.
///
/// [RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110#section-15)
public struct StatusCode: Sendable, Hashable {
  private let value: UInt16

  package init(registered code: UInt16) {
    value = code
  }

  /// The registered status with this code, or `nil` when the registry has none.
  public init?(_ code: Int) {
    guard StatusRegistration.isRegistered(code) else { return nil }
    value = UInt16(code)
  }

  /// The number on the wire, 100 to 511.
  public var code: Int { Int(value) }

  /// What the code's first digit says.
  public var statusClass: StatusClass { StatusClass(code: code) }

  /// What the registry and the RFCs say of this status.
  public var registration: StatusRegistration { StatusRegistration[self] }

  /// The registry's phrase, such as "Not Found". HTTP/2 does not send it, and clients ignore it.
  public var phrase: String { registration.phrase }

  /// Whether the status reports a failure, of the client (4xx) or of the server (5xx).
  public var isError: Bool { value >= 400 }
}

extension StatusCode: Comparable {
  public static func < (one: StatusCode, other: StatusCode) -> Bool {
    one.value < other.value
  }
}

extension StatusCode: CustomStringConvertible {
  /// The code and its phrase, such as `404 Not Found`.
  public var description: String { "\(value) \(phrase)" }
}
