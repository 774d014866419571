import Testing
import TypedResponses

@Suite struct PageRequestTests {
  private func request(_ query: String) -> RequestHead { RequestHead(.get, "/users\(query)") }

  @Test("A page is asked for by its number")
  func pages() throws {
    let page = try PageRequest(request("?page=3&limit=10&role=admin"))
    #expect(page.number == 3)
    #expect(page.limit == 10)
    #expect(page.range(of: 95) == 20..<30)
    #expect(page.range(of: 25) == 20..<25)
    let usual = try PageRequest(request(""), limits: 1...500, usual: 50)
    #expect(usual.number == 1)
    #expect(usual.limit == 50)
  }

  @Test("Beyond the end there is nothing, however far", arguments: [0, 1, 20, Int.max])
  func beyond(_ total: Int) throws {
    let page = try PageRequest(request("?page=1000000000&limit=9223372036854775807"), limits: 1...Int.max)
    #expect(page.range(of: total) == total..<total)
    let far = try OffsetRequest(request("?offset=1000000000"))
    #expect(far.range(of: 20) == 20..<20)
  }

  @Test("The end of the collection ends the page, at the limits of numbers too")
  func end() throws {
    let part = try OffsetRequest(request("?offset=5&limit=9223372036854775807"), limits: 1...Int.max)
    #expect(part.range(of: .max) == 5..<Int.max)
    #expect(part.range(of: 7) == 5..<7)
  }

  @Test(
    "Every fault is told, with its parameter",
    arguments: [
      ("?page=0&limit=101", ["page out_of_range", "limit out_of_range"]), ("?page=x", ["page invalid_integer"]),
      ("?page=", ["page invalid_integer"]), ("?page=1&page=2", ["page repeated"]),
      ("?page=1000000001", ["page out_of_range"]),
      ("?limit=-1", ["limit out_of_range"]), ("?page=99999999999999999999", ["page out_of_range"]),
    ])
  func faults(_ query: String, _ expected: [String]) throws {
    let failed = try #require(throws: ValidationFailed.self) { try PageRequest(request(query)) }
    #expect(failed.fields.map { "\($0.location.name ?? "") \($0.code)" } == expected)
    #expect(failed.fields.allSatisfy { $0.location.part == .query })
  }

  @Test("A cursor is what the server gave; one it does not know is a fault of that parameter")
  func cursors() throws {
    let page = try CursorRequest(request("?cursor=a%2Bb&limit=5"))
    #expect(page.cursor == "a+b")
    #expect(page.limit == 5)
    #expect(try CursorRequest(request("")).cursor == nil)
    let document = String(decoding: try page.unknownCursor.problemDocument(), as: UTF8.self)
    #expect(document.contains(#""in":"query","name":"cursor","code":"unknown_cursor""#))
    #expect(throws: ValidationFailed.self) { try CursorRequest(request("?cursor=a&cursor=b")) }
  }

  @Test("A request and its links speak of the same page")
  func links() throws {
    let request = request("?page=2&limit=20")
    let links = PageLinks(try PageRequest(request), total: 95, of: request)
    #expect(links == PageLinks(page: 2, limit: 20, total: 95, of: request))
    let next = try #require(links.links.first { $0.relations == [.next] })
    #expect(try PageRequest(RequestHead(.get, next.target.text)).number == 3)
    let part = self.request("?offset=40")
    #expect(
      PageLinks(try OffsetRequest(part), total: 95, of: part) == PageLinks(offset: 40, limit: 20, total: 95, of: part))
  }

  @Test("The total is a field of its own", arguments: [("0", 0), ("95", 95)])
  func total(_ text: String, _ count: Int) throws {
    #expect(TotalCount(count).fieldValue.text == text)
    #expect(TotalCount(parsing: text) == TotalCount(count))
    let response = try OK([1]).with(TotalCount(count)).encode(for: RequestHead())
    #expect(response.fields[.xTotalCount]?.text == text)
  }

  @Test("What is no total is none", arguments: ["", "-1", "1.5", "95 ", "99999999999999999999999"])
  func noTotal(_ text: String) {
    #expect(TotalCount(parsing: text) == nil)
  }
}
