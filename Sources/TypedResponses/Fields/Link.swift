/// A link to another resource, and what that resource is to this one.
///
/// ```http
/// Link: </users?page=2>; rel="next"
/// Link: <https://example.com/terms>; rel="license"; title="Terms"
/// ```
///
/// A response may have several, each on a line of its own.
///
/// [RFC 8288 §3](https://www.rfc-editor.org/rfc/rfc8288#section-3)
public struct Link: OptionalField {
  public static var fieldName: FieldName { .link }
  public static var mayRepeat: Bool { true }

  /// The other resource.
  public let target: URIReference
  /// What it is to this one; at least one relation.
  public let relations: [LinkRelation]
  /// Further attributes, such as `title`, in the order in which they are written.
  public let attributes: [FieldParameter]

  /// A link with at least one relation.
  public init(_ target: URIReference, rel first: LinkRelation, _ others: LinkRelation...) {
    self.init(target, [first] + others, [])
  }

  /// This link with an attribute such as `title`, `type` or `hreflang`.
  ///
  /// - Throws: ``FieldParameterError`` when there is one of that name, it is one of those that say what the link is
  ///   (`rel`, `rev`, `anchor`), or the value has a control character or one beyond ASCII.
  public func attribute(_ name: String, _ value: String) throws(FieldParameterError) -> Link {
    let attribute = try FieldParameter(name, value)
    switch attribute.name {
    case "rel", "rev", "anchor":
      throw FieldParameterError("The attribute '\(attribute.name)' says what the link is and cannot be added to it.")
    case let name where attributes.contains { $0.name == name }:
      throw FieldParameterError("The link has an attribute '\(name)' already.")
    default:
      return Link(target, relations, attributes + [attribute])
    }
  }

  private init(_ target: URIReference, _ relations: [LinkRelation], _ attributes: [FieldParameter]) {
    self.target = target
    self.relations = relations
    self.attributes = attributes
  }

  public var fieldValue: FieldValue {
    let rel = relations.map(\.text).joined(separator: " ")
    return FieldValue(
      checked: "<\(target.text)>; rel=\"\(rel)\"" + attributes.map { "; \($0.name)=\($0.quoted)" }.joined())
  }

  /// The links of a received field, or `nil` when one of them is malformed or has no relation.
  public static func list(parsing text: String) -> [Link]? {
    var scanner = OctetScanner(text)
    var links: [Link] = []
    while scanner.skipToMember() {
      guard scanner.skip(octet: "<") else { return nil }
      let octets = scanner.take { $0 != UInt8(ascii: ">") }
      guard scanner.skip(octet: ">"), let target = try? URIReference(String(decoding: octets, as: UTF8.self)),
        let parameters = scanner.takeParameters(), scanner.skipToEndOfMember(),
        let rel = parameters.first(where: { $0.name == "rel" })?.value
      else { return nil }
      let relations = rel.split(separator: " ").compactMap { LinkRelation(String($0)) }
      guard !relations.isEmpty else { return nil }
      links.append(Link(target, relations, parameters.filter { $0.name != "rel" }))
    }
    return links
  }
}
