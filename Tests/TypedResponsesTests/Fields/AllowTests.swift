import Testing
import TypedResponses

@Suite struct AllowTests {
  @Test("Methods stand in their usual order, each once, others after them by name")
  func order() throws {
    let purge = try #require(RequestMethod("PURGE"))
    let copy = try #require(RequestMethod("COPY"))
    Allow([purge, .delete, .get, .trace, copy, .options, .get, .put, .patch, .post, .head, .connect])
      .expectWritten("GET, HEAD, POST, PUT, PATCH, DELETE, CONNECT, OPTIONS, TRACE, COPY, PURGE")
  }

  @Test("A resource may take no method at all")
  func empty() {
    ([] as Allow).expectWritten("")
  }

  @Test("Received lists may have empty members, spaces and repeats, and case counts")
  func parsing() {
    #expect(Allow(parsing: " ,GET,, HEAD ,\tGET,")?.methods == [.get, .head])
    #expect(Allow(parsing: "get")?.methods.contains(.get) == false)
    for text in ["GET HEAD", "GET;", "G\u{0}", "é", "GET\r\nX: 1"] { #expect(Allow(parsing: text) == nil) }
    Allow.expectSteady(around: ["GET", ", ", "PUT"], atLeast: 100)
  }
}
