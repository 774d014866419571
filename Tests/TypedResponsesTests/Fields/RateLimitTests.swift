import Testing
import TypedResponses

@Suite struct RateLimitTests {
  private let policy: RateLimitPolicy

  init() throws {
    policy = try RateLimitPolicy("burst", quota: 100, window: .seconds(60))
  }

  @Test("The examples of the draft come out")
  func policies() throws {
    policy.expectWritten(#""burst";q=100;w=60"#)
    try RateLimitPolicy("default", quota: 0).expectWritten(#""default";q=0"#)
    let key: [UInt8] = [0x70, 0x7B, 0x1D, 0xB1, 0x16, 0x9A, 0xF3]
    try RateLimitPolicy("peruser", quota: 65_535, unit: .contentBytes, window: .seconds(10), partitionKey: key)
      .expectWritten(#""peruser";q=65535;qu="content-bytes";w=10;pk=:cHsdsRaa8w==:"#)
    try RateLimitPolicy(#"a "b" \c"#, quota: 1, unit: .concurrentRequests)
      .expectWritten(#""a \"b\" \\c";q=1;qu="concurrent-requests""#)
  }

  @Test("A limit names its policy, and rounds the time up")
  func limits() throws {
    RateLimit(policy, remaining: 50, resetsIn: .milliseconds(29_001)).expectWritten(#""burst";r=50;t=30"#)
    RateLimit(policy, remaining: 0).expectWritten(#""burst";r=0"#)
    let keyed = try RateLimitPolicy("u", quota: 1, partitionKey: [1])
    RateLimit(keyed, remaining: 1).expectWritten(#""u";r=1;pk=:AQ==:"#)
  }

  @Test("Numbers that a counter can arrive at are brought into range")
  func clamps() {
    RateLimit(policy, remaining: -3, resetsIn: .seconds(-1)).expectWritten(#""burst";r=0;t=0"#)
    RateLimit(policy, remaining: UInt64.max, resetsIn: .seconds(Int64.max))
      .expectWritten(#""burst";r=999999999999999;t=999999999999999"#)
  }

  @Test("The hint when to retry is the reset, and never says at once")
  func retry() {
    #expect(RateLimit(policy, remaining: 0, resetsIn: .seconds(30)).retryAfter == .seconds(30))
    #expect(RateLimit(policy, remaining: 0, resetsIn: .zero).retryAfter == .seconds(1))
    #expect(RateLimit(policy, remaining: 0).retryAfter == nil)
  }

  @Test("A configuration that cannot be written is refused with a sentence")
  func refusedPolicies() {
    #expect(
      message { _ = try RateLimitPolicy("a", quota: -1) }
        == "A quota is a number from 0 to 999999999999999, not -1.")
    #expect(
      message { _ = try RateLimitPolicy("a", quota: UInt64.max) }
        == "A quota is a number from 0 to 999999999999999, not 18446744073709551615.")
    for window in [Duration.zero, .seconds(-1), .milliseconds(1500), .seconds(Int64.max)] {
      #expect(throws: FieldPartError.self) { try RateLimitPolicy("a", quota: 1, window: window) }
    }
    for name in HostileText.unwritable + ["a\tb"] {
      #expect(throws: FieldPartError.self) { try RateLimitPolicy(name, quota: 1) }
    }
  }

  @Test("Several lines or members are told apart")
  func lists() throws {
    let hourly = try RateLimitPolicy("perhr", quota: 1000, window: .seconds(3600))
    let text = #""burst";q=100;w=60,"perhr";q=1000;w=3600;acme-x=1"#
    #expect(RateLimitPolicy.list(parsing: text) == [policy, hourly])
    #expect(RateLimitPolicy(parsing: text) == nil)
    #expect(RateLimit.list(parsing: #""a";r=1, "b";r=2;t=3"#)?.map(\.policy) == ["a", "b"])
  }

  @Test(
    "What the draft does not allow is refused",
    arguments: [
      "", "default;q=1", "\"a\"", "\"a\";q=-1", "\"a\";q=1.5", "\"a\";q=\"1\"", "\"a\";q=1;w=0", "\"a\";q=1;w=a",
      "\"a\";q=1;qu=requests", "\"a\";q=1;pk=\"x\"", "(\"a\");q=1", "limit=1", "\"a\";q=1,",
    ])
  func refused(_ text: String) {
    #expect(RateLimitPolicy.list(parsing: text) == nil)
    let limit = text.replacing("q=", with: "r=").replacing("w=", with: "t=").replacing("t=0", with: "t=-1")
    if !text.contains("qu") { #expect(RateLimit.list(parsing: limit) == nil) }
  }

  @Test("Hostile fields never stop the parsers, and what they read is written back alike")
  func hostile() {
    RateLimitPolicy.expectSteady(around: ["\"a\";q=1", ";w=5", ";pk=:AA==:", ", "], atLeast: 20)
    RateLimit.expectSteady(around: ["\"a\";r=1", ";t=5", ";pk=:AA==:", ", "], atLeast: 20)
  }

  @Test("The X-RateLimit fields tell the same and stand once")
  func legacy() throws {
    let limit = LegacyRateLimit(policy, remaining: 50, resetsIn: .seconds(30))
    let again = LegacyRateLimit(policy, remaining: 49)
    let response = NoContent().with(limit).with(again)
    #expect(
      try response.encode(for: RequestHead()).message
        == "204 No Content\nX-RateLimit-Limit: 100\nX-RateLimit-Remaining: 49\nX-RateLimit-Reset: 30\n\n")
  }
}
