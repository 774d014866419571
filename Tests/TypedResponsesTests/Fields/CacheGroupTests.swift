import Testing

@testable import TypedResponses

@Suite struct CacheGroupTests {
  @Test("Groups are written as a list of strings, each once")
  func written() throws {
    CacheGroups("users", "user-7", "users").expectWritten(#""users", "user-7""#)
    CacheGroupInvalidation("a \"b\" \\").expectWritten(#""a \"b\" \\""#)
    #expect(CacheGroups(parsing: #""a";x=1, "b""#) == CacheGroups("a", "b"))
  }

  @Test("What is no list of strings is not taken", arguments: ["", "users", "1", "\"a", "(\"a\")", "\"a\","])
  func refused(_ text: String) {
    #expect(CacheGroups(parsing: text) == nil && CacheGroupInvalidation(parsing: text) == nil)
  }

  @Test("A name has printable ASCII alone, and the error tells what else there is")
  func names() {
    let names = ["a\nb", "ä", ""]
    let faults = names.map { name in message { _ = try CacheGroup(name) } }
    #expect(faults[0]?.contains("LF (0x0A), found at offset 1") == true)
    #expect(faults[1] != nil && faults[2] == nil)
  }

  @Test("Whatever is read is written so that it reads the same again")
  func steady() {
    CacheGroups.expectSteady(around: [#""users", "user-7";a=1"#], atLeast: 20)
    CacheGroupInvalidation.expectSteady(around: [#""users", "a \"b\"""#], atLeast: 20)
  }

  @Test("A list names its groups, in its 304 too, and a write invalidates them")
  func presets() throws {
    let list = ListResult.ok([User()], version: .init(etag: .strong("1"))).grouped(in: "users", "people")
    #expect(try list.encode(for: RequestHead()).fields[.cacheGroups]?.text == #""users", "people""#)
    let known = RequestHead(.get, fields: [(.ifNoneMatch, "\"1\"")])
    #expect(try list.encode(for: known).fields[.cacheGroups]?.text == #""users", "people""#)
    let created = CreateResult.created(User(), location: "/users/7").invalidating("users")
    #expect(try created.encode(for: RequestHead(.post)).fields[.cacheGroupInvalidation]?.text == #""users""#)
    let removed = DeleteResult<User>.noContent.invalidating("users").invalidating("people")
    #expect(
      try removed.encode(for: RequestHead(.delete)).fields.values(of: .cacheGroupInvalidation).map(\.text)
        == [#""users""#, #""people""#])
  }
}
