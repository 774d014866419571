import Testing
import TypedResponses

@Suite struct CachePolicyTests {
  @Test(
    "Every policy is written in a form of its own and read back",
    arguments: [
      (CachePolicy.noStore, "no-store"), (.noCache, "no-cache"), (.privateNoCache, "private, no-cache"),
      (.private(), "private"), (.public(), "public"), (.maxAge(.seconds(3600)), "max-age=3600"),
      (.public(maxAge: .seconds(60), sharedMaxAge: .seconds(86_400)), "public, max-age=60, s-maxage=86400"),
      (.private(maxAge: .zero, whenStale: .mustRevalidate), "private, max-age=0, must-revalidate"),
      (
        .maxAge(.seconds(60), whenStale: .proxiesMustRevalidate),
        "max-age=60, proxy-revalidate, stale-while-revalidate=0"
      ),
      (.maxAge(.seconds(60), whenStale: .mustRevalidate), "max-age=60, must-revalidate, stale-while-revalidate=0"),
      (.public(whenStale: .mustRevalidate), "public, must-revalidate, stale-while-revalidate=0"),
      (.public(maxAge: .seconds(31_536_000), .immutable), "public, max-age=31536000, immutable"),
      (
        .maxAge(.seconds(600), whenStale: .mayServe(whileRevalidating: .seconds(30))),
        "max-age=600, stale-while-revalidate=30"
      ),
      (.maxAge(.seconds(600), whenStale: .mayServe(ifError: .seconds(1200))), "max-age=600, stale-if-error=1200"),
      (
        .public(maxAge: .seconds(1), whenStale: .mayServe(whileRevalidating: .seconds(2), ifError: .seconds(3))),
        "public, max-age=1, stale-while-revalidate=2, stale-if-error=3"
      ),
      (.maxAge(.seconds(60), .mustUnderstand), "max-age=60, must-understand, no-store"),
      (
        .public(maxAge: .seconds(60), revalidating: [.setCookie, .xRequestID]),
        #"public, no-cache="Set-Cookie, X-Request-ID", max-age=60"#
      ),
      (.private(maxAge: .seconds(60), revalidating: [.etag]), #"private, no-cache="ETag", max-age=60"#),
      (.noStore.noTransform(), "no-store, no-transform"), (.public().noTransform(), "public, no-transform"),
    ])
  func written(_ policy: CachePolicy, _ text: String) {
    policy.expectWritten(text)
  }

  @Test(
    "A time is cut to whole seconds, never rounded up, and stays within what caches understand",
    arguments: [
      (Duration.milliseconds(999), "0"), (.milliseconds(1999), "1"), (.zero, "0"), (.seconds(-1), "0"),
      (.milliseconds(-1), "0"), (.seconds(Int64.max), "2147483648"), (.seconds(Int64.min), "0"),
    ])
  func times(_ duration: Duration, _ seconds: String) {
    #expect(CachePolicy.maxAge(duration).description == "max-age=\(seconds)")
    #expect(
      CachePolicy.public(sharedMaxAge: duration, whenStale: .mayServe(ifError: duration)).description
        == "public, s-maxage=\(seconds), stale-if-error=\(seconds)")
  }

  @Test(
    "A policy that is written often has the same text as when it is put together",
    arguments: [
      CachePolicy.noCache, .privateNoCache, .private(), .private(maxAge: .zero, whenStale: .mustRevalidate),
      .public(maxAge: .seconds(31_536_000), .immutable), .private(maxAge: .seconds(1), whenStale: .mustRevalidate),
      .private(revalidating: [.etag]), .public(sharedMaxAge: .zero, .immutable),
      .private(maxAge: .zero, whenStale: .proxiesMustRevalidate), .private(.mustUnderstand),
    ])
  func frequent(_ policy: CachePolicy) {
    #expect(policy.noTransform().description == policy.description + ", no-transform")
  }

  @Test("Only no-store keeps a response out of every cache")
  func storing() {
    #expect(!CachePolicy.noStore.allowsStoring)
    #expect(CachePolicy.noCache.allowsStoring)
    #expect(CachePolicy.maxAge(.zero, .mustUnderstand).allowsStoring)
  }

  @Test("Received fields may have directives in any order, case and form, and unknown ones")
  func parsing() {
    #expect(CachePolicy(parsing: "MAX-AGE=\"60\" ,, PUBLIC, x-new=1") == .public(maxAge: .seconds(60)))
    #expect(CachePolicy(parsing: "private=Set-Cookie, max-age=1")?.description == #"private="Set-Cookie", max-age=1"#)
    #expect(CachePolicy(parsing: "max-age=99999999999999999999")?.description == "max-age=2147483648")
    #expect(CachePolicy(parsing: "max-age=1, max-age=2")?.description == "max-age=1")
  }

  @Test(
    "Fields that contradict themselves, say nothing or are malformed are no policy",
    arguments: [
      "", ",", "x-new", "public, private", "no-store, max-age=60", "no-store, private", "private, s-maxage=60",
      "must-revalidate, stale-while-revalidate=60", "proxy-revalidate, stale-if-error=1", "no-cache, immutable",
      "no-cache, max-age=60", "public, no-cache", "max-age", "max-age=", "max-age=-1", "max-age=1.5", "max-age=a",
      "max-age = 60", "private=\"\"", "private=\"a b\"", "no-cache=\"é\"", "max-age=\"60", "max-age=60;public", "é",
      "max-age=60\r\nX: 1", "no-transform",
    ])
  func refused(_ text: String) {
    #expect(CachePolicy(parsing: text) == nil)
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    CachePolicy.expectSteady(
      around: [
        "public", "private", "max-age=1", "no-store", "no-cache", "immutable", ", ", "=\"a, b\"", "must-revalidate",
      ], atLeast: 100)
  }
}
