/// The ways of authentication of which the user has to have used one, the best first.
///
/// ```
/// acr_values="urn:example:phishing-resistant urn:example:second-factor"
/// ```
///
/// [RFC 9470 §3](https://www.rfc-editor.org/rfc/rfc9470#section-3)
public struct AuthenticationContexts: Sendable, Hashable {
  /// The contexts as they are written: one or more, with one space between.
  public let text: String

  /// Contexts from outside the source, one or more, the best first.
  ///
  /// - Throws: ``FieldPartError`` when there is none, or one is empty or has a space or another octet that is not
  ///   allowed.
  public init(_ names: [String]) throws(FieldPartError) {
    text = try SpacedNames.joined(names, "A list of authentication contexts", each: "An authentication context")
  }
}

extension AuthenticationContexts: ExpressibleByStringLiteral {
  /// Contexts written in the source, such as `"urn:example:second-factor"`.
  public init(stringLiteral text: String) {
    do throws(FieldPartError) {
      try self.init(SpacedNames.split(text))
    } catch {
      preconditionFailure("\"\(text)\" is no list of contexts. \(error.description)")
    }
  }
}

extension AuthenticationContexts: CustomStringConvertible {
  public var description: String { text }
}
