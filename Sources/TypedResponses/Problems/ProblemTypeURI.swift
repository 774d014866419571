/// The URI that identifies a kind of problem; ideally it leads people to the documentation.
///
/// [RFC 9457 §3.1.1](https://www.rfc-editor.org/rfc/rfc9457#section-3.1.1)
public struct ProblemTypeURI: Sendable, Hashable {
  /// The URI reference as it is written.
  public let reference: URIReference

  /// The type with this URI. An absolute one is recommended; a relative one should begin with `/`.
  public init(_ reference: URIReference) {
    self.reference = reference
  }

  /// `about:blank`: the problem has no meaning beyond the status.
  public static var blank: ProblemTypeURI { ProblemTypeURI(URIReference(checked: "about:blank")) }

  /// Whether it is ``blank``, which its length tells of nearly all others.
  var isBlank: Bool { reference.text.utf8.count == 11 && self == .blank }
}

extension ProblemTypeURI: ExpressibleByStringLiteral {
  /// A type written in the source, such as `"https://example.com/problems/out-of-credit"`.
  public init(stringLiteral text: String) {
    reference = URIReference(stringLiteral: text)
  }
}

extension ProblemTypeURI: CustomStringConvertible {
  public var description: String { reference.text }
}
