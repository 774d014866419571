import Testing
import TypedResponses

@Suite struct RequestFactsTests {
  @Test("Several lines of a list field are one list")
  func combines() {
    let request = RequestHead(
      .get, "/users?page=2", fields: [(.accept, "text/html"), (.cookie, "a=1"), (.accept, "application/json")])
    #expect(request.combinedValue(of: .cookie) == "a=1")
    #expect(request.combinedValue(of: .accept) == "text/html, application/json")
    #expect(request.combinedValue(of: .range) == nil)
  }

  @Test("The path is the target without its query", arguments: [("/a/b", "/a/b"), ("/a?b=/c?d", "/a"), ("?x", "")])
  func path(_ target: String, _ path: String) {
    #expect(RequestHead(.get, target).path == path)
  }
}
