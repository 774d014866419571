/// One or more content codings, as in the `Accept-Encoding` field of a 415.
///
/// ```http
/// Accept-Encoding: gzip, identity
/// ```
///
/// [RFC 9110 §12.5.3](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3)
public struct ContentCodingList: Sendable, Hashable {
  /// The names of the codings; at least one.
  public let codings: [String]

  /// A list of these codings, or `nil` when it is empty or a name is not a token.
  public init?(_ codings: [String]) {
    guard !codings.isEmpty, codings.allSatisfy(FieldSyntax.isToken) else { return nil }
    self.codings = codings
  }

  /// The field value: the names separated by commas.
  public var fieldValue: FieldValue { FieldValue(checked: codings.joined(separator: ", ")) }
}

extension ContentCodingList: ExpressibleByArrayLiteral {
  /// A list written in the source, such as `["gzip"]`; `["identity"]` when no coding is taken.
  public init(arrayLiteral codings: String...) {
    precondition(
      !codings.isEmpty && codings.allSatisfy(FieldSyntax.isToken),
      "A list of content codings needs at least one name, such as [\"gzip\"]; got \(codings).")
    self.codings = codings
  }
}

extension ContentCodingList: CustomStringConvertible {
  public var description: String { codings.joined(separator: ", ") }
}
