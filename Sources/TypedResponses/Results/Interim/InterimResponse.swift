/// A 1xx: sent while the request is still being worked on, never in place of the final response.
///
/// It is not an ``EncodableResponse``, so no handler can return it. A server that can send interim responses takes it
/// from its adapter. ``InterimPolicy`` tells which clients get one; those of HTTP/1.0 get none.
///
/// [RFC 9110 §15.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.2)
public protocol InterimResponse: Sendable, CustomStringConvertible {
  /// The status, 100 to 199.
  static var status: StatusCode { get }
  /// The header section; nothing follows it.
  var fields: HeaderFields { get }
}

extension InterimResponse {
  /// The status and its fields, as they are sent.
  public var description: String {
    ([Self.status.description] + fields.map(\.description)).joined(separator: "\n")
  }
}
