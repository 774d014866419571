/// Where a web page comes from, as browsers write it to `Origin`: scheme, host and port, such as
/// `https://app.example.com`.
///
/// [RFC 6454 §6.2](https://www.rfc-editor.org/rfc/rfc6454#section-6.2)
public struct WebOrigin: Sendable, Hashable {
  /// The origin as it is written.
  public let text: String

  /// The origin with this text, or `nil` when it is none: a scheme and `://`, then a host in lower case and perhaps a
  /// port, and nothing after it, not even `/`.
  public init?(_ text: String) {
    guard Self.isOrigin(text) else { return nil }
    self.text = text
  }

  private static func isOrigin(_ text: String) -> Bool {
    var scanner = OctetScanner(text)
    let scheme = scanner.take { (0x61...0x7A).contains($0) || FieldSyntax.digit($0) != nil || $0 == 0x2B || $0 == 0x2D }
    guard !scheme.isEmpty, scanner.skip(text: "://") else { return false }
    let host: ArraySlice<UInt8>
    if scanner.skip(octet: "[") {
      host = scanner.take { FieldSyntax.digit($0) != nil || (0x61...0x66).contains($0) || $0 == 0x3A || $0 == 0x2E }
      guard scanner.skip(octet: "]") else { return false }
    } else {
      host = scanner.take {
        (0x61...0x7A).contains($0) || FieldSyntax.digit($0) != nil || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
      }
    }
    guard !host.isEmpty else { return false }
    if scanner.skip(octet: ":") {
      let port = scanner.take { FieldSyntax.digit($0) != nil }
      guard 1...5 ~= port.count else { return false }
    }
    return scanner.isAtEnd
  }
}

extension WebOrigin: ExpressibleByStringLiteral {
  /// An origin written in the source.
  public init(stringLiteral text: String) {
    guard let origin = WebOrigin(text) else {
      preconditionFailure("\"\(text)\" is no origin; write one such as \"https://app.example.com\".")
    }
    self = origin
  }
}

extension WebOrigin: CustomStringConvertible {
  public var description: String { text }
}
