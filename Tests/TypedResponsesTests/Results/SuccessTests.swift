import Testing
import TypedResponses

@Suite struct SuccessTests {
  @Test("200 sends content with its type and length")
  func ok() throws {
    #expect(
      try OK(User()).encode(for: RequestHead()).message == """
        200 OK
        Content-Type: application/json
        Content-Length: 21

        {"id":7,"name":"Ada"}
        """)
  }

  @Test("200 to HEAD has the same fields and no content")
  func head() throws {
    let get = try OK(User()).encode(for: RequestHead(.get))
    let head = try OK(User()).encode(for: RequestHead(.head))
    #expect(head.fields == get.fields)
    #expect(head.text == "")
  }

  @Test("201 says where the new resource is")
  func created() throws {
    let created = Created(User(), location: "/users/\(7)", version: ResourceVersion(etag: .strong("v1")))
    #expect(
      try created.encode(for: RequestHead(.post)).message == """
        201 Created
        Location: /users/7
        ETag: "v1"
        Content-Type: application/json
        Content-Length: 21

        {"id":7,"name":"Ada"}
        """)
  }

  @Test("201 without content, and 201 at the request's own target")
  func createdVariants() throws {
    #expect(
      try Created(location: "/users/\(7)").encode(for: RequestHead(.post)).message
        == "201 Created\nLocation: /users/7\nContent-Length: 0\n\n")
    #expect(
      try Created(location: .requestTarget).encode(for: RequestHead(.put)).message
        == "201 Created\nContent-Length: 0\n\n")
    #expect(try Created(User(), location: .requestTarget).encode(for: RequestHead(.put)).fields[.location] == nil)
  }

  @Test("202 leads to the job's monitor")
  func accepted() throws {
    let accepted = Accepted(["state": "queued"], monitor: "/jobs/\(9)", retryAfter: .seconds(2))
    #expect(
      try accepted.encode(for: RequestHead(.post)).message == """
        202 Accepted
        Location: /jobs/9
        Retry-After: 2
        Content-Type: application/json
        Content-Length: 18

        {"state":"queued"}
        """)
  }

  @Test("204 has neither content nor a length, 205 has the length 0")
  func withoutContent() throws {
    #expect(try NoContent().encode(for: RequestHead(.delete)).message == "204 No Content\n\n")
    #expect(
      try NoContent(version: ResourceVersion(etag: .strong("v2"))).encode(for: RequestHead(.put)).message
        == "204 No Content\nETag: \"v2\"\n\n")
    #expect(
      try ResetContent().encode(for: RequestHead(.post)).message == "205 Reset Content\nContent-Length: 0\n\n")
  }

  @Test("A 2xx to CONNECT opens a tunnel: no length, no content")
  func connect() throws {
    #expect(try OK(User()).encode(for: RequestHead(.connect)).message == "200 OK\nContent-Type: application/json\n\n")
  }

  @Test("Content that cannot be encoded is an error before anything is sent")
  func cannotEncode() {
    #expect(throws: ContentEncodingError.self) { try OK(Double.nan).encode(for: RequestHead()) }
  }
}

@Suite struct ConditionalReadTests {
  private let version = ResourceVersion(etag: .strong("v3"))

  @Test("A read whose copy is current gets 304 with the tag and no content", arguments: [RequestMethod.get, .head])
  func notModified(_ method: RequestMethod) throws {
    let request = RequestHead(method, fields: [(.ifNoneMatch, "\"v2\", W/\"v3\"")])
    #expect(
      try OK(User(), version: version).encode(for: request).message == "304 Not Modified\nETag: \"v3\"\n\n")
  }

  @Test("A read whose copy is old gets the content")
  func modified() throws {
    let request = RequestHead(.get, fields: [(.ifNoneMatch, "\"v2\"")])
    let encoded = try OK(User(), version: version).encode(for: request)
    #expect(encoded.status == .ok)
    #expect(encoded.fields[.etag] == "\"v3\"")
  }

  @Test("A read that demands another version gets 412")
  func preconditionFailed() throws {
    let request = RequestHead(.get, fields: [(.ifMatch, "\"v2\"")])
    #expect(try OK(User(), version: version).encode(for: request).status == .preconditionFailed)
  }

  @Test("The version after a write is told, not compared")
  func write() throws {
    let request = RequestHead(.put, fields: [(.ifMatch, "\"v2\"")])
    let encoded = try OK(User(), version: version).encode(for: request)
    #expect(encoded.status == .ok)
    #expect(encoded.fields[.etag] == "\"v3\"")
  }
}
