import Testing

@testable import TypedResponses

@Suite struct DeprecationPolicyTests {
  private var pipeline: ResponsePipeline {
    get throws {
      let since = try #require(HTTPDate(secondsSince1970: 1_688_169_599))
      let end = try #require(HTTPDate(parsing: "Sat, 31 Dec 2033 23:59:59 GMT"))
      var pipeline = ResponsePipeline()
      pipeline.deprecations = [
        DeprecationPolicy(
          of: "/v1", since: since, explainedAt: "https://example.com/moving", until: end,
          policyAt: "https://example.com/sunset")
      ]
      return pipeline
    }
  }

  private func expectSaid(_ response: EncodedResponse, _ links: [String]) {
    #expect(response.fields[.deprecation]?.text == "@1688169599")
    #expect(response.fields[.sunset]?.text == "Sat, 31 Dec 2033 23:59:59 GMT")
    let both = [
      "<https://example.com/moving>; rel=\"deprecation\"", "<https://example.com/sunset>; rel=\"sunset\"",
    ]
    #expect(response.fields.values(of: .link).map(\.text) == links + both)
  }

  @Test("Successes, errors, 304s and answers to HEAD say it, with both links")
  func everywhere() throws {
    let version = ResourceVersion(etag: .strong("1"))
    for method in [RequestMethod.get, .head, .query, .post] {
      expectSaid(try pipeline.encode(OK(1), for: RequestHead(method, "/v1/users")), [])
    }
    let known = RequestHead(.get, "/v1", fields: [(.ifNoneMatch, "\"1\"")])
    expectSaid(try pipeline.encode(OK(1, version: version), for: known), [])
    for error in [NotFound(), InternalServerError(), Unauthorized(challenge: .basic(realm: "a"))] as [any Error] {
      expectSaid(try pipeline.encode(failure: error, for: RequestHead(.get, "/v1/users?a=b")), [])
    }
    struct Unknown: Error {}
    expectSaid(try pipeline.encode(failure: Unknown(), for: RequestHead(.get, "/v1/users")), [])
  }

  @Test("The links of a response stay, and its own dates stand")
  func own() throws {
    let paged = OK([1]).with(Link("/v1/users?page=2", rel: .next))
    expectSaid(
      try pipeline.encode(paged, for: RequestHead(.get, "/v1/users")), ["</v1/users?page=2>; rel=\"next\""])
    let sooner = OK(1).with(Deprecation(.earliest))
    let encoded = try pipeline.encode(sooner, for: RequestHead(.get, "/v1/users"))
    #expect(encoded.fields.values(of: .deprecation).count == 1)
    #expect(encoded.fields[.deprecation] == Deprecation(.earliest).fieldValue)
  }

  @Test("Other paths say nothing of it", arguments: ["/", "/v10", "/v2/v1", "/v", "/v1x/y", "*"])
  func others(_ target: String) throws {
    let encoded = try pipeline.encode(OK(1), for: RequestHead(.get, target))
    #expect(!encoded.fields.contains(.deprecation) && !encoded.fields.contains(.link))
  }

  @Test("Without a path everything is deprecated, and a sunset that comes first is the deprecation's date")
  func all() throws {
    let end = try #require(HTTPDate(secondsSince1970: 1_000_000_000))
    let since = try #require(HTTPDate(secondsSince1970: 1_688_169_599))
    var pipeline = ResponsePipeline()
    pipeline.deprecations = [
      DeprecationPolicy(since: since, explainedAt: "/moving", until: end, policyAt: "/sunset")
    ]
    let encoded = pipeline.encode(NoContent(), for: RequestHead(.delete, "/users/7"))
    #expect(encoded.fields[.deprecation]?.text == "@1000000000")
    pipeline.deprecations = [DeprecationPolicy(of: "/v1/", since: since, explainedAt: "/moving")]
    let plain = pipeline.encode(NoContent(), for: RequestHead(.delete, "/v1"))
    #expect(plain.fields[.deprecation]?.text == "@1688169599" && !plain.fields.contains(.sunset))
  }
}
