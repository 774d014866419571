import Testing
import TypedResponses

@Suite struct PageLinksTests {
  private func links(_ links: PageLinks) -> [String] { links.links.map(\.fieldValue.text) }

  private let request = RequestHead(.get, "/users?role=admin&page=2&limit=20#top")

  @Test("Numbered pages keep the rest of the query")
  func numbered() {
    #expect(
      links(PageLinks(page: 2, limit: 20, total: 95, of: request)) == [
        #"</users?role=admin&page=1&limit=20>; rel="first""#, #"</users?role=admin&page=1&limit=20>; rel="prev""#,
        #"</users?role=admin&page=3&limit=20>; rel="next""#, #"</users?role=admin&page=5&limit=20>; rel="last""#,
      ])
  }

  @Test(
    "First and last pages, empty collections and pages beyond the end link to what exists",
    arguments: [
      (1, 95, ["first", "next", "last"]), (5, 95, ["first", "prev", "last"]), (1, 0, ["first", "last"]),
      (9, 95, ["first", "prev", "last"]), (1, 20, ["first", "last"]), (1, 21, ["first", "next", "last"]),
      (Int.max, Int.max, ["first", "prev", "last"]),
    ])
  func edges(_ page: Int, _ total: Int, _ relations: [String]) {
    let links = PageLinks(page: page, limit: 20, total: total, of: request).links
    #expect(links.flatMap(\.relations).map(\.text) == relations)
  }

  @Test("Without a total there is no last page")
  func uncounted() {
    #expect(
      links(PageLinks(page: 1, limit: 20, total: nil, hasNext: true, of: RequestHead(.get, "/users"))) == [
        #"</users?page=1&limit=20>; rel="first""#, #"</users?page=2&limit=20>; rel="next""#,
      ])
  }

  @Test("Offsets")
  func offsets() {
    #expect(
      links(PageLinks(offset: 30, limit: 20, total: 95, of: RequestHead(.get, "/users"))) == [
        #"</users?offset=0&limit=20>; rel="first""#, #"</users?offset=10&limit=20>; rel="prev""#,
        #"</users?offset=50&limit=20>; rel="next""#, #"</users?offset=80&limit=20>; rel="last""#,
      ])
    #expect(
      PageLinks(offset: .max, limit: .max, total: .max, of: request).links.flatMap(\.relations)
        == [.first, .prev, .last])
  }

  @Test("Cursors are encoded, and cannot add a parameter")
  func cursors() {
    #expect(
      links(PageLinks(next: "a&b=c\r\n", of: RequestHead(.get, "/users?cursor=old&q=1"))) == [
        #"</users?q=1>; rel="first""#, #"</users?q=1&cursor=a%26b%3Dc%0D%0A>; rel="next""#,
      ])
  }

  @Test(
    "The query is kept whatever browsers leave unencoded in it, and the path is always written",
    arguments: [
      ("/users?filter[role]=admin", "/users?filter%5Brole%5D=admin&"),
      ("/users?ids[]=1&ids[]=2", "/users?ids%5B%5D=1&ids%5B%5D=2&"),
      ("/users?q=a|b", "/users?q=a%7Cb&"), ("/users?q=\"x\"", "/users?q=%22x%22&"),
      ("/users?q=100%", "/users?q=100%25&"),
      ("/users?q=a%20b+c", "/users?q=a%20b+c&"), ("/users?&&q=1&", "/users?q=1&"), ("/ü?x=y", "/%C3%BC?x=y&"),
      ("?q=<>", "/?q=%3C%3E&"), ("/a\r\nX: 1?b=\"c\"", "/a%0D%0AX:%201?b=%22c%22&"), ("/users", "/users?"), ("", "/?"),
      // The page in it is replaced, however it is written.
      ("/users?p%61ge=7&limit=3&page=9&pages=2&page", "/users?pages=2&"),
    ])
  func query(_ target: String, _ beginning: String) {
    let links = PageLinks(page: 1, limit: 5, total: 20, of: RequestHead(.get, target)).links
    #expect(links.first?.target.text == "\(beginning)page=1&limit=5")
    let back = RequestHead(.get, links.first?.target.text ?? "").query.all
    let sent = RequestHead(.get, target).query.all.filter { $0.name != "page" && $0.name != "limit" }
    #expect(Array(back.dropLast(2)) == sent.filter { !($0.name.isEmpty && $0.value.isEmpty) })
  }

  @Test(
    "No target makes a link to another host",
    arguments: ["//users?limit=1", "//evil.example/users", "///users", "http://evil.example/users", "/\\evil.example"])
  func otherHosts(_ target: String) throws {
    let request = RequestHead(.get, target)
    let all = [
      PageLinks(page: 2, limit: 5, total: 20, of: request), PageLinks(offset: 5, limit: 5, total: 20, of: request),
      PageLinks(next: "n", prev: "p", of: request),
    ]
    for link in all.flatMap(\.links) {
      #expect(Location(untrusted: link.target.text) != nil, "\(link.target)")
    }
  }
}
