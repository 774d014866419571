/// Tells why a text is no URI reference.
public struct URIReferenceError: Error, Sendable, Hashable {
  /// Where the fault is, counted in octets from 0.
  public let offset: Int
  private let reason: String

  init(octet: UInt8, at offset: Int, in part: String) {
    self.offset = offset
    reason = "The \(part) of a URI cannot contain \(OctetName.of(octet)), found at offset \(offset)."
  }

  init(at offset: Int, _ reason: String) {
    self.offset = offset
    self.reason = reason
  }
}

extension URIReferenceError: CustomStringConvertible {
  /// A sentence such as: "The path of a URI cannot contain a space (0x20), found at offset 4."
  public var description: String { reason }
}
