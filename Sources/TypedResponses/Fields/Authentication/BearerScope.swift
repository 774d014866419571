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

  /// The scopes, each for itself.
  public var names: [Substring] { text.split(separator: " ") }

  /// Whether a token with these scopes has all of them.
  public func isCovered(by granted: some Sequence<some StringProtocol>) -> Bool {
    let granted = Set(granted.map { String($0) })
    return names.allSatisfy { granted.contains(String($0)) }
  }

  /// Scopes from outside the source, one or more.
  ///
  /// - Throws: ``FieldPartError`` when there is none, or one is empty or has a space or another octet that is not
  ///   allowed.
  public init(_ scopes: [String]) throws(FieldPartError) {
    text = try SpacedNames.joined(scopes, "The scope of a bearer challenge", each: "A scope")
  }
}

extension BearerScope: ExpressibleByStringLiteral {
  /// Scopes written in the source, such as `"orders:read orders:write"`.
  public init(stringLiteral text: String) {
    do throws(FieldPartError) {
      try self.init(SpacedNames.split(text))
    } catch {
      preconditionFailure("\"\(text)\" is no scope. \(error.description)")
    }
  }
}

extension BearerScope: CustomStringConvertible {
  public var description: String { text }
}
