import Testing
import TypedResponses

@Suite struct RequestMethodTests {
  @Test("Method names are case-sensitive tokens")
  func names() {
    #expect(RequestMethod("GET") == .get)
    #expect(RequestMethod("get") != .get)
    #expect(RequestMethod("BREW")?.token == "BREW")
    for text in ["", "GE T", "GET\r\n", "GÉT"] { #expect(RequestMethod(text) == nil) }
  }

  @Test("Safe and idempotent are as RFC 9110 §9.2 says")
  func properties() {
    let safe: [RequestMethod] = [.get, .head, .options, .trace]
    let idempotent = safe + [.put, .delete]
    for method in [RequestMethod.get, .head, .options, .trace, .put, .delete, .post, .patch, .connect] {
      #expect(method.isSafe == safe.contains(method), "\(method)")
      #expect(method.isIdempotent == idempotent.contains(method), "\(method)")
    }
  }
}
