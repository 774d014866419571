/// The links from one page of a collection to the others, for the `Link` field.
///
/// They repeat the request's path and query, filters and all, with the page changed. What browsers leave unencoded, such as
/// the brackets in `filter[role]=admin`, is encoded; whatever the target is, they lead back to this server.
///
/// ```swift
/// return OK(users).with(PageLinks(page: 2, limit: 20, total: 95, of: request).links)
/// ```
///
/// ```http
/// Link: </users?role=admin&page=1&limit=20>; rel="first"
/// Link: </users?role=admin&page=1&limit=20>; rel="prev"
/// Link: </users?role=admin&page=3&limit=20>; rel="next"
/// Link: </users?role=admin&page=5&limit=20>; rel="last"
/// ```
///
/// [RFC 8288](https://www.rfc-editor.org/rfc/rfc8288)
public struct PageLinks: Sendable, Hashable {
  /// The links, in the order first, prev, next, last, as far as they exist.
  public let links: [Link]

  /// Pages by number, counted from 1. A page beyond the end links back to the last one.
  ///
  /// - Parameters:
  ///   - page: The page that is sent, 1 or more.
  ///   - limit: The number of members on a page, 1 or more.
  ///   - total: The number of members of the collection; `nil` when nobody counts them, which leaves out `last` and
  ///     tells by `hasNext` alone whether there is more.
  ///   - hasNext: Whether there are members after this page, where the total is not known.
  ///   - request: The request that is answered.
  public init(page: Int, limit: Int, total: Int?, hasNext: Bool = false, of request: some RequestFacts) {
    precondition(page >= 1 && limit >= 1 && total ?? 0 >= 0, "Pages and their size are counted from 1, totals from 0.")
    let last = total.map { max(1, ($0 - 1) / limit + 1) }
    let target = TargetReference(request.target)
    func link(to page: Int, _ relation: LinkRelation) -> Link {
      target.link([("page", String(page)), ("limit", String(limit))], relation)
    }
    var links = [link(to: 1, .first)]
    if page > 1 { links.append(link(to: min(page - 1, last ?? .max), .prev)) }
    if last.map({ page < $0 }) ?? (hasNext && page < .max) { links.append(link(to: page + 1, .next)) }
    if let last { links.append(link(to: last, .last)) }
    self.links = links
  }

  /// Pages by the number of members before them.
  ///
  /// - Parameters:
  ///   - offset: The number of members before the page that is sent, 0 or more.
  ///   - limit: The number of members on a page, 1 or more.
  ///   - total: The number of members of the collection.
  ///   - request: The request that is answered.
  public init(offset: Int, limit: Int, total: Int, of request: some RequestFacts) {
    precondition(offset >= 0 && limit >= 1 && total >= 0, "Offsets and totals are counted from 0, limits from 1.")
    let target = TargetReference(request.target)
    func link(to offset: Int, _ relation: LinkRelation) -> Link {
      target.link([("offset", String(offset)), ("limit", String(limit))], relation)
    }
    let last = total == 0 ? 0 : (total - 1) / limit * limit
    var links = [link(to: 0, .first)]
    if offset > 0 { links.append(link(to: max(0, min(offset - limit, last)), .prev)) }
    if total - limit > offset { links.append(link(to: offset + limit, .next)) }
    links.append(link(to: last, .last))
    self.links = links
  }

  /// Pages by a cursor, which only the server understands: for collections that change while they are read.
  ///
  /// - Parameters:
  ///   - next: The cursor of the page after this; `nil` at the end.
  ///   - prev: The cursor of the page before this; `nil` at the beginning, or when there is no way back.
  ///   - request: The request that is answered.
  public init(next: String?, prev: String? = nil, of request: some RequestFacts) {
    let target = TargetReference(request.target)
    var links = [target.link([("cursor", nil)], .first)]
    if let prev { links.append(target.link([("cursor", prev)], .prev)) }
    if let next { links.append(target.link([("cursor", next)], .next)) }
    self.links = links
  }
}

extension TargetReference {
  /// A link to the target with these parameters set, or removed where they are `nil`.
  fileprivate func link(_ changes: [(name: String, value: String?)], _ relation: LinkRelation) -> Link {
    Link(reference(setting: changes), rel: relation)
  }
}

extension PageLinks: CustomStringConvertible {
  public var description: String { links.map(\.description).joined(separator: ", ") }
}
