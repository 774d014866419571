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

  @Test("A target that is no URI cannot break the line", arguments: ["/a\r\nX: 1?b=\"c\"", "/ü?x=y", "?q=<>"])
  func hostile(_ target: String) {
    let links = PageLinks(page: 1, limit: 5, total: 20, of: RequestHead(.get, target)).links
    #expect(links.first?.fieldValue == "<?page=1&limit=5>; rel=\"first\"")
  }
}
