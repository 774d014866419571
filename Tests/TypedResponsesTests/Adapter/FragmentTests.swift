import Testing
import TypedResponses

@Suite struct FragmentTests {
  @Test(
    "A target with a fragment is refused before any handler, in every form and with every method",
    arguments: ["/a#b", "/a?b#c", "/#", "*#", "http://example.com/a#b", "example.com:80#b"],
    [RequestMethod.get, .head, .post, .options, .connect])
  func refused(_ target: String, _ method: RequestMethod) async throws {
    let request = RequestHead(method, target)
    let answer = try #require(ResponsePipeline().preflight(for: request))
    #expect(answer.status == .badRequest)
    if method != .head { #expect(answer.text?.contains("The target of the request has a fragment.") == true) }
    let whole = await ResponsePipeline().respond(to: request) { NoContent() }
    #expect(whole.status == .badRequest)
  }

  @Test("An encoded number sign is none", arguments: ["/a%23b", "/a?b=%23c", "*"])
  func taken(_ target: String) {
    #expect(ResponsePipeline().preflight(for: RequestHead(.get, target)) == nil)
  }
}
