import TypedResponses

/// The links from one page of a list to the others: first, prev, next and last, as far as they exist.
struct PageLinks {
  let page: Int
  let limit: Int
  let total: Int

  var links: [Link] {
    let last = max(1, (total + limit - 1) / limit)
    var links = [link(to: 1, .first)]
    if page > 1 { links.append(link(to: min(page - 1, last), .prev)) }
    if page < last { links.append(link(to: page + 1, .next)) }
    links.append(link(to: last, .last))
    return links
  }

  private func link(to page: Int, _ relation: LinkRelation) -> Link {
    Link(Location("/users?page=\(page)&limit=\(limit)").reference, rel: relation)
  }
}
