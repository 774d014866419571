import Testing
import TypedResponses

@Suite struct StrictTransportSecurityTests {
  @Test("The time is cut to whole seconds, and the hosts are told")
  func written() {
    StrictTransportSecurity(maxAge: .seconds(31_536_000)).expectWritten("max-age=31536000")
    StrictTransportSecurity(maxAge: .milliseconds(1999), covering: .subdomains)
      .expectWritten("max-age=1; includeSubDomains")
    StrictTransportSecurity(maxAge: .seconds(63_072_000), covering: .subdomainsAndPreloadLists)
      .expectWritten("max-age=63072000; includeSubDomains; preload")
    StrictTransportSecurity(maxAge: .seconds(-5)).expectWritten("max-age=0")
  }

  @Test("Received fields may have directives in any order and case, quotes, and unknown ones")
  func parsing() {
    let policy = StrictTransportSecurity(maxAge: .seconds(5), covering: .subdomains)
    #expect(StrictTransportSecurity(parsing: " ; IncludeSubDomains ; x=y;; MAX-AGE = \"5\" ;") == policy)
  }

  @Test(
    "Without max-age, with a directive twice, or malformed, it is none",
    arguments: [
      "", "includeSubDomains", "max-age", "max-age=", "max-age=a", "max-age=-1", "max-age=1; max-age=1",
      "max-age=1, includeSubDomains", "max-age=1; a b", "max-age=\"1", "max-age=1;é", "max-age=1\r\n",
    ])
  func refused(_ text: String) {
    #expect(StrictTransportSecurity(parsing: text) == nil)
  }

  @Test("Hostile fields never stop the parser, and what it reads is written back alike")
  func hostile() {
    StrictTransportSecurity.expectSteady(around: ["max-age=1", "; ", "includeSubDomains", "preload"], atLeast: 50)
  }
}
