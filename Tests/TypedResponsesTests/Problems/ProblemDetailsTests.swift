import Testing
import TypedResponses

@Suite struct ProblemDetailsTests {
  @Test("Members stand in the order of the RFC, then extensions in the order in which they were added")
  func order() throws {
    let problem = NotFound(detail: "No user has the id 42.").instance("/users/42")
      .member("trace", "4bf92f35").member("retryable", false)
    #expect(
      try problem.encode(for: RequestHead()).text
        == #"{"type":"about:blank","title":"Not Found","status":404,"detail":"No user has the id 42.","#
        + #""instance":"/users/42","trace":"4bf92f35","retryable":false}"#)
  }

  @Test("A member set twice has the later value; a member added never overwrites")
  func setAndAdd() {
    var details = ProblemDetails()
    details.setExtension("trace", "a")
    details.setExtension("trace", "b")
    details.addExtension("trace", "c")
    details.addExtension("incident", "d")
    #expect(details.extensions.map(\.name) == ["trace", "incident"])
    #expect(details.extensions.map(\.value) == ["b", "d"])
  }

  @Test(
    "Names of standard members, and names other formats cannot carry, are refused",
    arguments: ["type", "title", "status", "detail", "instance", "", "ab", "1st", "a-b-c", "näme", "a b", "_abc"])
  func names(_ name: String) {
    #expect(ProblemMemberName(name) == nil)
  }

  @Test("A name in the source may be any that is no standard member's")
  func shortNames() throws {
    let problem = Conflict().member("id", 7).member("e-mail", "ada@example.com")
    #expect(try problem.encode(for: RequestHead()).text?.hasSuffix(#","id":7,"e-mail":"ada@example.com"}"#) == true)
  }

  @Test("Text with quotes, control characters and line separators stays what it was")
  func escaping() throws {
    let detail = "a\"b\\c\u{0}\u{1F}\n\u{7F}\u{2028}é€💸"
    let encoded = try BadRequest(detail: detail).encode(for: RequestHead())
    guard case .bytes(let octets) = encoded.content, case .object(let members) = try JSONValue(parsing: octets) else {
      Issue.record("no object")
      return
    }
    #expect(members["detail"] == .string(detail))
  }
}
