/// What a linked resource is to this one: a registered relation, or a URI for one of your own.
///
/// [RFC 8288 §2.1](https://www.rfc-editor.org/rfc/rfc8288#section-2.1)
public struct LinkRelation: Sendable, Hashable {
  /// The relation as it is written.
  public let text: String

  /// A registered relation in lower case, such as `next`, or an absolute URI; `nil` for any other text.
  public init?(_ text: String) {
    guard Self.isRegisteredForm(text) || Self.isAbsoluteURI(text) else { return nil }
    self.text = text
  }

  private static func isRegisteredForm(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || ".-".utf8.contains($0) }
  }

  private static func isAbsoluteURI(_ text: String) -> Bool {
    (try? URIReference(text)) != nil && URISyntax(text).scheme != nil
  }

  /// A received relation. The case of a registered one does not count.
  init?(reading text: String) {
    guard let relation = LinkRelation(text) ?? LinkRelation(text.lowercased()) else { return nil }
    self = relation
  }

  private init(registered text: String) {
    self.text = text
  }
}

extension LinkRelation: ExpressibleByStringLiteral {
  /// A relation written in the source.
  public init(stringLiteral text: String) {
    guard let relation = LinkRelation(text) else {
      preconditionFailure("\"\(text)\" is no link relation: write a registered one, or an absolute URI.")
    }
    self = relation
  }
}

// MARK: - Registered relations

extension LinkRelation {
  /// The first resource of a series.
  public static var first: LinkRelation { .init(registered: "first") }
  /// The one before this.
  public static var prev: LinkRelation { .init(registered: "prev") }
  /// The one after this.
  public static var next: LinkRelation { .init(registered: "next") }
  /// The last resource of a series.
  public static var last: LinkRelation { .init(registered: "last") }
  /// This resource itself.
  public static var `self`: LinkRelation { .init(registered: "self") }
  /// The collection this resource is a member of.
  public static var collection: LinkRelation { .init(registered: "collection") }
  /// A member of this collection.
  public static var item: LinkRelation { .init(registered: "item") }
  /// The same resource in another form.
  public static var alternate: LinkRelation { .init(registered: "alternate") }
  /// Who keeps the client from the resource ([RFC 7725 §4](https://www.rfc-editor.org/rfc/rfc7725#section-4)).
  public static var blockedBy: LinkRelation { .init(registered: "blocked-by") }
  /// Documentation of the deprecation ([RFC 9745 §3](https://www.rfc-editor.org/rfc/rfc9745#section-3)).
  public static var deprecation: LinkRelation { .init(registered: "deprecation") }
  /// What the end of the resource means ([RFC 8594 §6](https://www.rfc-editor.org/rfc/rfc8594#section-6)).
  public static var sunset: LinkRelation { .init(registered: "sunset") }
  /// What replaces this resource.
  public static var successorVersion: LinkRelation { .init(registered: "successor-version") }
  /// A description of the service for programs.
  public static var serviceDesc: LinkRelation { .init(registered: "service-desc") }
  /// A description of the service for people.
  public static var serviceDoc: LinkRelation { .init(registered: "service-doc") }
  /// Something to fetch before it is asked for.
  public static var preload: LinkRelation { .init(registered: "preload") }
  /// An origin to connect to before it is needed.
  public static var preconnect: LinkRelation { .init(registered: "preconnect") }
}

extension LinkRelation: CustomStringConvertible {
  public var description: String { text }
}
