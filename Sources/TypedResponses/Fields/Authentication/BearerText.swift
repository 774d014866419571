/// Text in a challenge for bearer tokens: visible ASCII and spaces, without double quotes and backslashes.
///
/// [RFC 6750 §3](https://www.rfc-editor.org/rfc/rfc6750#section-3)
public struct BearerText: Sendable, Hashable {
  /// The text.
  public let text: String

  /// Text from outside the source.
  ///
  /// - Throws: ``FieldPartError`` with the first octet that is not allowed.
  public init(_ text: String) throws(FieldPartError) {
    if let error = FieldPartError("A text in a bearer challenge", text, allowing: BearerText.allows) {
      throw error
    }
    self.text = text
  }

  static func allows(_ octet: UInt8) -> Bool {
    (0x20...0x7E).contains(octet) && octet != UInt8(ascii: "\"") && octet != UInt8(ascii: "\\")
  }
}

extension BearerText: ExpressibleByStringLiteral {
  /// Text written in the source, such as `"The access token expired."`.
  public init(stringLiteral text: String) {
    if let error = FieldPartError("A text in a bearer challenge", text, allowing: BearerText.allows) {
      preconditionFailure(error.description)
    }
    self.text = text
  }
}

extension BearerText: CustomStringConvertible {
  public var description: String { text }
}
