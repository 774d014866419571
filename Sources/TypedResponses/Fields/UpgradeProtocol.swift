/// A protocol to which a connection can be upgraded: a name, with a version or without.
///
/// ```http
/// Upgrade: TLS/1.3, websocket
/// ```
///
/// [RFC 9110 §7.8](https://www.rfc-editor.org/rfc/rfc9110#section-7.8)
public struct UpgradeProtocol: Sendable, Hashable {
  /// The protocol as it is written, such as `TLS/1.3`.
  public let text: String

  /// A protocol as text, or `nil` when it is not a token, or two with a `/` between.
  public init?(_ text: String) {
    guard Self.isProtocol(text) else { return nil }
    self.text = text
  }

  private static func isProtocol(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { FieldSyntax.isToken($0) }
  }

  /// The `Upgrade` field for these, in descending preference, with the `Connection` field that has to go with it.
  static func requiredFields(_ protocols: [UpgradeProtocol]) -> HeaderFields {
    var fields = HeaderFields()
    fields.append(.upgrade, FieldValue(checked: protocols.map(\.text).joined(separator: ", ")))
    fields.append(.connection, "upgrade")
    return fields
  }
}

extension UpgradeProtocol: ExpressibleByStringLiteral {
  /// A protocol written in the source, such as `"websocket"`.
  public init(stringLiteral text: String) {
    precondition(Self.isProtocol(text), "\"\(text)\" is no protocol name; write one such as \"TLS/1.3\".")
    self.text = text
  }
}

extension UpgradeProtocol: CustomStringConvertible {
  public var description: String { text }
}
