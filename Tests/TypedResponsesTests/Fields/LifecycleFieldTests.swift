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

  @Test("What goes away is deprecated by then, in whatever order and by whatever means the dates are added")
  func sunsetBeforeDeprecation() throws {
    let later = try #require(HTTPDate(secondsSince1970: date.secondsSince1970 + 1))
    let (sunset, deprecation) = (Sunset(date), Deprecation(later))
    let sent = ["@1688169599", "Fri, 30 Jun 2023 23:59:59 GMT"]
    let dates = { (fields: HeaderFields) in [fields[.deprecation]?.text, fields[.sunset]?.text] }
    #expect(dates(try NoContent().with(sunset).with(deprecation).encode(for: RequestHead()).fields) == sent)
    #expect(dates(try NoContent().with(deprecation).with(sunset).encode(for: RequestHead()).fields) == sent)
    let name = OptionalFieldName("sunset")
    let named = NoContent().with(deprecation).with(name, sunset.fieldValue)
    #expect(dates(try named.encode(for: RequestHead()).fields) == sent)
    var pipeline = ResponsePipeline()
    pipeline.addToEvery { fields, _, _ in fields.add(sunset) }
    #expect(dates(pipeline.encode(NoContent().with(deprecation), for: RequestHead()).fields) == sent)
  }

  @Test("Dates in their order stay as they are")
  func sunsetAfterDeprecation() throws {
    let later = try #require(HTTPDate(secondsSince1970: date.secondsSince1970 + 1))
    for sunset in [date, later] {
      let fields = try NoContent().with(Sunset(sunset)).with(Deprecation(date)).encode(for: RequestHead()).fields
      #expect(fields[.deprecation] == Deprecation(date).fieldValue)
      #expect(fields[.sunset] == Sunset(sunset).fieldValue)
    }
  }

  @Test("Hostile fields never stop the parsers, and what they read is written back alike")
  func hostile() {
    Deprecation.expectSteady(around: ["@1688169599", "@1", ";a"], atLeast: 50)
    Sunset.expectSteady(around: ["Fri, 30 Jun 2023 23:59:59 GMT"], atLeast: 5)
  }
}
