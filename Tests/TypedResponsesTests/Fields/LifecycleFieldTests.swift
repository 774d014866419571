import Testing
import TypedResponses

@Suite struct LifecycleFieldTests {
  private let date: HTTPDate

  init() throws {
    date = try #require(HTTPDate(secondsSince1970: 1_688_169_599))
  }

  @Test("Deprecation is a date of structured fields, Sunset one of HTTP")
  func written() {
    Deprecation(date).expectWritten("@1688169599")
    Sunset(date).expectWritten("Fri, 30 Jun 2023 23:59:59 GMT")
  }

  @Test(
    "Deprecation is neither true nor an HTTP date, and lies in the years that HTTP can write",
    arguments: ["", "?1", "true", "1688169599", "@1.5", "Fri, 30 Jun 2023 23:59:59 GMT", "@999999999999999", "@1,@2"])
  func refusedDeprecation(_ text: String) {
    #expect(Deprecation(parsing: text) == nil)
  }

  @Test("Sunset is nothing but an HTTP date", arguments: ["", "@1688169599", "2023-06-30", "soon"])
  func refusedSunset(_ text: String) {
    #expect(Sunset(parsing: text) == nil)
  }

  @Test("Hostile fields never stop the parsers, and what they read is written back alike")
  func hostile() {
    Deprecation.expectSteady(around: ["@1688169599", "@1", ";a"], atLeast: 50)
    Sunset.expectSteady(around: ["Fri, 30 Jun 2023 23:59:59 GMT"], atLeast: 5)
  }
}
