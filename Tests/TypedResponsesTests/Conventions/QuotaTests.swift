import Testing
import TypedResponses

@Suite struct QuotaTests {
  private let hourly: RateLimitPolicy
  private let daily: RateLimitPolicy

  init() throws {
    hourly = try RateLimitPolicy("hourly", quota: 1000, window: .seconds(3600))
    daily = try RateLimitPolicy("daily", quota: 5000, window: .seconds(86_400))
  }

  @Test("A success tells what is left")
  func success() throws {
    let quotas = [
      Quota(hourly, remaining: 12, resetsIn: .milliseconds(90_500)),
      Quota(daily, remaining: 900, resetsIn: .seconds(4000)),
    ]
    #expect(!quotas[0].isUsedUp)
    let response = try OK("hello").with(quotas).encode(for: RequestHead())
    #expect(
      response.fields.prefix(4).map(\.description) == [
        #"RateLimit-Policy: "hourly";q=1000;w=3600"#, #"RateLimit: "hourly";r=12;t=91"#,
        #"RateLimit-Policy: "daily";q=5000;w=86400"#, #"RateLimit: "daily";r=900;t=4000"#,
      ])
  }

  @Test("A refusal tells when there is more, in fields and document that agree")
  func refusal() throws {
    let quota = Quota(hourly, remaining: -3, resetsIn: .milliseconds(89_001))
    #expect(quota.isUsedUp)
    let response = try QuotaExceeded(quota).encode(for: RequestHead())
    #expect(
      response.message == """
        429 Too Many Requests
        Retry-After: 90
        RateLimit-Policy: "hourly";q=1000;w=3600
        RateLimit: "hourly";r=0;t=90
        Cache-Control: no-store
        Content-Type: application/problem+json
        Content-Length: 142

        {"type":"https://iana.org/assignments/http-problem-types#quota-exceeded","title":"Quota Exceeded","status":429,\
        "violated-policies":["hourly"]}
        """)
  }

  @Test("Of several quotas that are used up, the last to be filled again decides")
  func several() throws {
    let problem = QuotaExceeded(
      Quota(hourly, remaining: 0, resetsIn: .seconds(90)), Quota(daily, remaining: 0, resetsIn: .seconds(4000)))
    #expect(problem.retryAfter == .seconds(4000))
    #expect(problem.violatedPolicies == ["hourly", "daily"])
  }

  @Test("No hint sends the client back before the quotas that are used up are filled again")
  func hintBeforeReset() throws {
    func wait(_ response: some EncodableResponse) throws -> FieldValue? {
      try response.encode(for: RequestHead()).fields[.retryAfter]
    }
    let (soon, late) = (
      Quota(hourly, remaining: 0, resetsIn: .seconds(90)), Quota(daily, remaining: 0, resetsIn: .seconds(4000))
    )
    #expect(try wait(TooManyRequests(retryAfter: .seconds(1)).with(soon)) == "90")
    #expect(try wait(TooManyRequests(retryAfter: .seconds(1)).with([late, soon])) == "4000")
    #expect(try wait(TooManyRequests(retryAfter: .seconds(91)).with(soon)) == "91")
    #expect(try wait(ServiceUnavailable(retryAfter: .seconds(1)).with(soon)) == "90")
    #expect(try wait(ServiceUnavailable.withoutEstimate().with(soon)) == nil)
    let now = try #require(HTTPDate(secondsSince1970: 1_000))
    let dated = try RetryAfter(at: try #require(HTTPDate(secondsSince1970: 1_030)), now: now)
    #expect(try wait(TooManyRequests(retryAfter: dated)) == "30")
    #expect(try wait(TooManyRequests(retryAfter: dated).with(soon)) == "90")
    // A quota of which something is left keeps nobody waiting.
    let left = Quota(daily, remaining: 1, resetsIn: .seconds(4000))
    #expect(try wait(TooManyRequests(retryAfter: .seconds(1)).with([soon, left])) == "90")
  }

  @Test(
    "A reset that has passed asks for a second of patience, never for none", arguments: [Duration.zero, .seconds(-5)])
  func past(_ reset: Duration) {
    #expect(Quota(hourly, remaining: 0, resetsIn: reset).retryAfter == .seconds(1))
  }

  @Test("Old clients get the same numbers")
  func legacy() throws {
    let quota = Quota(hourly, remaining: 12, resetsIn: .seconds(90))
    let response = try NoContent().with(quota.legacy).encode(for: RequestHead(.delete))
    #expect(
      response.fields.map(\.description) == [
        "X-RateLimit-Limit: 1000", "X-RateLimit-Remaining: 12", "X-RateLimit-Reset: 90",
      ])
  }
}
