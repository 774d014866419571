/// The name of a header field. Case does not count: `etag` and `ETag` are equal.
///
/// ```swift
/// let shard: FieldName = "X-Shard"
/// ```
///
/// [RFC 9110 §5.1](https://www.rfc-editor.org/rfc/rfc9110#section-5.1)
public struct FieldName: Sendable {
  /// The name as it is written to HTTP/1.1, such as `Content-Type`. HTTP/2 and HTTP/3 write it in lower case.
  public let name: String

  package init(known name: String) {
    self.name = name
  }

  /// A field name, or `nil` when the text is not a token
  /// ([RFC 9110 §5.6.2](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2)).
  public init?(_ name: String) {
    guard FieldSyntax.isToken(name) else { return nil }
    self.name = name
  }

  /// Whether a text is this name, whatever its case. It allocates nothing, where `FieldName(text) == name` makes a name of
  /// the text first: for adapters that look through the lines of a request.
  public func matches(_ text: some StringProtocol) -> Bool { FieldSyntax.equalIgnoringCase(text, name) }
}

extension FieldName: Hashable {
  public static func == (one: FieldName, other: FieldName) -> Bool {
    FieldSyntax.equalIgnoringCase(one.name, other.name)
  }

  public func hash(into hasher: inout Hasher) {
    for octet in name.utf8 { hasher.combine(FieldSyntax.lowercased(octet)) }
  }
}

extension FieldName: ExpressibleByStringLiteral {
  /// A name written in the source, such as `"X-Shard"`.
  public init(stringLiteral name: String) {
    guard FieldSyntax.isToken(name) else {
      preconditionFailure("\"\(name)\" is no name of a header field; write one such as \"X-Shard\".")
    }
    self.name = name
  }
}

extension FieldName: CustomStringConvertible {
  public var description: String { name }
}
