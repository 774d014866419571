import Testing
import TypedResponses

@Suite struct CrossOriginPolicyTests {
  private let app: WebOrigin = "https://app.example.com"

  private func pipeline(_ origins: CrossOriginPolicy.Origins) -> ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.crossOrigin = CrossOriginPolicy(origins)
    return pipeline
  }

  private func request(_ method: RequestMethod = .get, origin: String...) -> RequestHead {
    RequestHead(method, "/", fields: origin.map { (.origin, $0) })
  }

  @Test("A listed origin is named on successes and errors, with what pages may read")
  func listed() {
    let pipeline = pipeline(.only([app], credentials: true))
    let request = request(origin: "https://app.example.com")
    for encoded in [pipeline.encode(OK(User()), for: request), pipeline.encode(failure: NotFound(), for: request)] {
      #expect(encoded.fields[.accessControlAllowOrigin] == "https://app.example.com")
      #expect(encoded.fields[.accessControlAllowCredentials] == "true")
      #expect(encoded.fields[.vary] == "Origin")
      let exposed = encoded.fields[.accessControlExposeHeaders]?.text ?? ""
      for name in ["Location", "ETag", "Link", "Retry-After", "RateLimit", "RateLimit-Policy"] {
        #expect(exposed.split(separator: ", ").contains { $0 == name })
      }
    }
  }

  @Test("Every field that this package sends is exposed to pages, or not theirs to read")
  func everyField() throws {
    let sent = try SentFields.names()
    #expect(sent.count >= 50)
    let exposed = Set(CrossOriginPolicy(.any).exposedFields.map { $0.name.lowercased() })
    let hidden = sent.map(\.name).filter { name in
      let lowercased = name.lowercased()
      return !exposed.contains(lowercased) && !SentFields.notForPages.contains(lowercased)
        && !lowercased.hasPrefix("access-control-")
    }
    #expect(hidden == [], "Expose these to pages, or say in SentFields why not.")
  }

  @Test("What pages may read follows the list")
  func exposedList() {
    var policy = CrossOriginPolicy(.any)
    policy.exposedFields = [.etag]
    policy.exposedFields.append(.date)
    var pipeline = ResponsePipeline()
    pipeline.crossOrigin = policy
    #expect(pipeline.encode(NoContent(), for: request()).fields[.accessControlExposeHeaders] == "ETag, Date")
    pipeline.crossOrigin?.exposedFields = []
    #expect(!pipeline.encode(NoContent(), for: request()).fields.contains(.accessControlExposeHeaders))
  }

  @Test(
    "Any other origin gets nothing but Vary",
    arguments: [
      [], ["null"], ["https://app.example.com.evil.example"], ["http://app.example.com"], ["https://APP.example.com"],
      ["https://app.example.com", "https://app.example.com"], ["https://app.example.com\r\nX: 1"], [""], ["*"],
    ])
  func unlisted(_ origins: [String]) {
    let request = RequestHead(.get, "/", fields: origins.map { (.origin, $0) })
    let encoded = pipeline(.only([app])).encode(failure: Conflict(), for: request)
    #expect(encoded.fields.map(\.name) == [.contentType, .contentLength, .vary])
    #expect(encoded.fields[.vary] == "Origin")
  }

  @Test("With every origin allowed the response is the same for all, and has no credentials")
  func any() {
    for request in [request(), request(origin: "https://evil.example")] {
      let encoded = pipeline(.any).encode(NoContent(), for: request)
      #expect(encoded.fields[.accessControlAllowOrigin] == "*")
      #expect(!encoded.fields.contains(.accessControlAllowCredentials) && !encoded.fields.contains(.vary))
    }
  }

  @Test("A preflight is answered without a handler")
  func preflight() throws {
    var pipeline = pipeline(.only([app]))
    pipeline.crossOrigin?.methods = [.get, .delete]
    pipeline.crossOrigin?.requestFields = [.authorization, .ifMatch]
    pipeline.addToEvery { fields, _, _ in fields.add(.xRequestID, "7") }
    let question = RequestHead(
      .options, "/", fields: [(.origin, app.text), (.accessControlRequestMethod, "DELETE")])
    #expect(
      try #require(pipeline.preflight(for: question)).message == """
        204 No Content
        Vary: Origin
        Access-Control-Allow-Origin: https://app.example.com
        Access-Control-Allow-Methods: GET, DELETE
        Access-Control-Allow-Headers: Authorization, If-Match
        Access-Control-Max-Age: 600
        X-Request-ID: 7


        """)
  }

  @Test("A preflight of another origin is answered with a refusal")
  func refusedPreflight() {
    let question = RequestHead(
      .options, "/", fields: [(.origin, "https://evil.example"), (.accessControlRequestMethod, "DELETE")])
    #expect(pipeline(.only([app])).preflight(for: question)?.fields.map(\.name) == [.vary])
  }

  @Test("Other requests are no preflights, and without a policy nothing is")
  func noPreflight() {
    let pipeline = pipeline(.any)
    #expect(pipeline.preflight(for: RequestHead(.options, "/")) == nil)
    #expect(pipeline.preflight(for: RequestHead(.options, "/", fields: [(.origin, app.text)])) == nil)
    #expect(
      pipeline.preflight(
        for: RequestHead(.get, "/", fields: [(.origin, app.text), (.accessControlRequestMethod, "GET")])) == nil)
    let question = RequestHead(
      .options, "/", fields: [(.origin, app.text), (.accessControlRequestMethod, "GET")])
    #expect(ResponsePipeline().preflight(for: question) == nil)
  }

  @Test(
    "Only origins are taken as such",
    arguments: [
      "", "null", "https://", "https://a/", "https://a/b", "a.example", "https://A.example", "https://a:",
      "https://a:x",
      "https://a:123456", "https://[::1", "https://a b", "https://a\r\n", "https://u@a", "://a", "https://a?b",
    ])
  func badOrigins(_ text: String) {
    #expect(WebOrigin(text) == nil)
  }

  @Test(
    "Ports, addresses and other schemes are part of origins",
    arguments: [
      "http://localhost:8080", "https://[::1]:443", "https://a-b.example", "app+x://host", "http://127.0.0.1",
    ])
  func origins(_ text: String) {
    #expect(WebOrigin(text)?.text == text)
  }
}
