/// Tells why a value cannot be written to a header field: which part it is, which octet or number, and the rule.
public struct FieldPartError: Error, Sendable, Hashable {
  private let reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  /// The first octet of the text that is not allowed, or `nil` when each is.
  init?(_ part: String, _ text: String, allowing isAllowed: (UInt8) -> Bool) {
    guard let fault = text.utf8.enumerated().first(where: { !isAllowed($0.element) }) else { return nil }
    self.init("\(part) cannot contain \(OctetName.of(fault.element)), found at offset \(fault.offset).")
  }
}

extension FieldPartError: CustomStringConvertible {
  /// A sentence such as: "The value of the parameter 'realm' cannot contain LF (0x0A), found at offset 4."
  public var description: String { reason }
}
