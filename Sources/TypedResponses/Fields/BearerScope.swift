/// The scopes that a token needs for the resource.
///
/// ```
/// scope="orders:read orders:write"
/// ```
///
/// [RFC 6750 §3](https://www.rfc-editor.org/rfc/rfc6750#section-3)
public struct BearerScope: Sendable, Hashable {
  /// The scopes as they are written: one or more, with one space between.
  public let text: String

  /// Scopes from outside the source, one or more.
  ///
  /// - Throws: ``FieldPartError`` when there is none, or one is empty or has a space or another octet that is not
  ///   allowed.
  public init(_ scopes: [String]) throws(FieldPartError) {
    guard !scopes.isEmpty, !scopes.contains("") else {
      throw FieldPartError("The scope of a bearer challenge needs at least one name, and none may be empty.")
    }
    for scope in scopes {
      if let error = FieldPartError("A scope", scope, allowing: { BearerText.allows($0) && $0 != 0x20 }) {
        throw error
      }
    }
    text = scopes.joined(separator: " ")
  }
}

extension BearerScope: ExpressibleByStringLiteral {
  /// Scopes written in the source, such as `"orders:read orders:write"`.
  public init(stringLiteral text: String) {
    do throws(FieldPartError) {
      try self.init(text.split(separator: " ", omittingEmptySubsequences: false).map(String.init))
    } catch {
      preconditionFailure("\"\(text)\" is no scope. \(error.description)")
    }
  }
}

extension BearerScope: CustomStringConvertible {
  public var description: String { text }
}
