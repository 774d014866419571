/// A user name and a password, as `Basic` sends them.
///
/// [RFC 7617 §2](https://www.rfc-editor.org/rfc/rfc7617#section-2)
public struct BasicCredentials: Sendable {
  /// The user name; it may be empty.
  public let user: String
  /// The password; it may be empty.
  public let password: Secret

  /// The user name and the password in the credentials, or `nil` when they are not of the scheme `Basic`, are no base64,
  /// lack the colon, or have a control character.
  ///
  /// Octets that are no UTF-8 are read as ISO 8859-1, which some clients send whatever the server asks for
  /// ([RFC 7617 §B.3](https://www.rfc-editor.org/rfc/rfc7617#appendix-B.3)).
  public init?(_ credentials: Credentials) {
    guard credentials.isOf("Basic"), let token = credentials.token68 else { return nil }
    self.init(token)
  }

  init?(_ token: Secret) {
    guard let octets = Base64.decode(Array(token.text.utf8)[...]),
      !octets.contains(where: { $0 < 0x20 || $0 == 0x7F }),
      let colon = octets.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let isUTF8 = String(validating: octets, as: UTF8.self) != nil
    func text(_ octets: ArraySlice<UInt8>) -> String {
      if isUTF8 { return String(decoding: octets, as: UTF8.self) }
      var text = ""
      for octet in octets { text.unicodeScalars.append(UnicodeScalar(octet)) }
      return text
    }
    user = text(octets[..<colon])
    password = Secret(text(octets[(colon + 1)...]))
  }
}

extension BasicCredentials: CustomStringConvertible {
  /// The user, without the password.
  public var description: String { "user \(user)" }
}
