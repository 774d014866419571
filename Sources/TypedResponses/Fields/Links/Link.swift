/// A link to another resource, and what that resource is to this one.
///
/// ```http
/// Link: </users?page=2>; rel="next"
/// Link: <https://example.com/terms>; rel="license"; title="Terms"
/// Link: </chapters/4>; rel="next"; title*=UTF-8''n%C3%A4chstes%20Kapitel
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
  /// - Throws: ``FieldPartError`` when there is one of that name, it is one of those that say what the link is
  ///   (`rel`, `rev`, `anchor`), its name ends with `*`, or the value has a control character or one beyond ASCII.
  public func attribute(_ name: String, _ value: String) throws(FieldPartError) -> Link {
    let attribute = try FieldParameter(name, value)
    switch attribute.name {
    case "rel", "rev", "anchor":
      throw FieldPartError("The attribute '\(attribute.name)' says what the link is and cannot be added to it.")
    case let name where name.utf8.last == UInt8(ascii: "*"):
      throw FieldPartError("The attribute '\(name)' has a form of its own; use 'titled(_:)' for titles.")
    case let name where attributes.contains { $0.name == name }:
      throw FieldPartError("The link has an attribute '\(name)' already.")
    default:
      return Link(target, relations, attributes + [attribute])
    }
  }

  /// This link with a title for people, of any characters, in place of one it has.
  public func titled(_ title: String) -> Link {
    let isPlain = title.utf8.allSatisfy(QuotedText.allows)
    let attribute =
      isPlain
      ? FieldParameter(checked: "title", title) : FieldParameter(checked: "title*", ExtendedValue.encode(title))
    return Link(target, relations, attributes.filter { $0.name != "title" && $0.name != "title*" } + [attribute])
  }

  /// The title, if there is one.
  public var title: String? {
    let extended = attributes.first { $0.name == "title*" }.flatMap { ExtendedValue.decode($0.value) }
    return extended ?? attributes.first { $0.name == "title" }?.value
  }

  private init(_ target: URIReference, _ relations: [LinkRelation], _ attributes: [FieldParameter]) {
    self.target = target
    self.relations = relations
    self.attributes = attributes
  }

  public var fieldValue: FieldValue {
    let rel = relations.map(\.text).joined(separator: " ")
    let rest = attributes.map { "; \($0.name)=\($0.name.utf8.last == UInt8(ascii: "*") ? $0.value : $0.quoted)" }
    return FieldValue(checked: "<\(target.text)>; rel=\"\(rel)\"" + rest.joined())
  }

  /// The link in a received value, or `nil` when the value does not hold exactly one.
  public init?(parsing text: String) {
    guard let links = Link.list(parsing: text), links.count == 1 else { return nil }
    self = links[0]
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
      let relations = rel.split(separator: " ").compactMap { LinkRelation(reading: String($0)) }
      guard !relations.isEmpty else { return nil }
      var attributes: [FieldParameter] = []
      for parameter in parameters where parameter.name != "rel" {
        // An attribute in the form of RFC 8187 that does not have this form says nothing.
        let isExtended = parameter.name.utf8.last == UInt8(ascii: "*")
        if isExtended, ExtendedValue.decode(parameter.value) == nil { continue }
        if !attributes.contains(where: { $0.name == parameter.name }) { attributes.append(parameter) }
      }
      links.append(Link(target, relations, attributes))
    }
    return links
  }
}

extension Link {
  /// Refused: a target alone says nothing.
  @available(*, unavailable, message: "Say what the target is to this resource: 'Link(\"/users\", rel: .collection)'.")
  public init(_ target: URIReference) { self.init(target, rel: .collection) }
}
