import Testing

@testable import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct InternetDateTests {
  private func written(_ date: Date, milliseconds: Bool) throws -> String {
    var options = JSONOptions.default
    options.dates = milliseconds ? .iso8601WithFractionalSeconds : .iso8601
    let octets = try JSONContentEncoder(options: options).encode(date)
    return String(decoding: octets.dropFirst().dropLast(), as: UTF8.self)
  }

  @Test(
    "Date and time are read with an offset and with parts of a second",
    arguments: [
      ("1970-01-01T00:00:10Z", 10, 0), ("1970-01-01t00:00:10z", 10, 0), ("1970-01-01T00:00:10.5Z", 10, 500_000_000),
      ("1970-01-01T00:00:10.000000001Z", 10, 1), ("1970-01-01T00:00:10.9999999999Z", 10, 999_999_999),
      ("1970-01-01T01:00:00+01:00", 0, 0), ("1969-12-31T16:00:00-0800", 0, 0),
      ("1970-01-01T05:45:00.25+05:45", 0, 250_000_000),
      ("1970-01-01T00:00:00-00:00", 0, 0), ("2016-12-31T23:59:60Z", 1_483_228_800, 0),
      ("2016-12-31T15:59:60.5-08:00", 1_483_228_800, 500_000_000), ("2000-02-29T00:00:00Z", 951_782_400, 0),
      ("0000-01-01T00:00:00Z", -62_167_219_200, 0), ("0000-02-29T00:00:00Z", -62_162_121_600, 0),
      ("1582-10-15T00:00:00Z", -12_219_292_800, 0), ("1582-10-14T00:00:00Z", -12_219_379_200, 0),
      ("9999-12-31T23:59:59Z", 253_402_300_799, 0),
    ])
  func reading(_ text: String, _ seconds: Int64, _ nanoseconds: Int) throws {
    let date = try #require(InternetDate(parsing: text))
    #expect(date.second.secondsSince1970 == seconds)
    #expect(date.nanoseconds == nanoseconds)
    #expect(InternetDate(parsing: "x\(text)".dropFirst()) == date)
  }

  @Test(
    "What the calendar or the clock does not have is refused, and so is everything around it",
    arguments: [
      "", "today", "2026-11-03", "2026-11-03T10:15Z", "2026-11-03T10:15:04", "2026-11-03 10:15:04Z",
      "2026-02-30T00:00:00Z", "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
      "2026-00-01T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-32T00:00:00Z",
      "2026-01-01T99:99:99Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z",
      "2026-01-01T23:59:61Z", "2016-12-31T23:59:60+01:00", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00,5Z",
      "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+01:60", "2026-01-01T00:00:00+1:00", "2026-01-01T00:00:00+01",
      "2026-01-01T00:00:00+01:0", "2026-01-01T00:00:00 01:00", "2026-01-01T00:00:00ZZ", "2026-01-01T00:00:00Z ",
      " 2026-01-01T00:00:00Z", "+2026-01-01T00:00:00Z", "-001-01-01T00:00:00Z", "02026-01-01T00:00:00Z",
      "٢٠٢٦-01-01T00:00:00Z", "2026-1-001T00:00:00Z", "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
      "9999-12-31T23:59:60Z", "2026-01-01T00:00:00\u{0}Z",
    ])
  func refused(_ text: String) {
    #expect(InternetDate(parsing: text) == nil)
  }

  @Test(
    "A date is written as it was read, on both sides of the calendar's reform",
    arguments: [
      "0000-01-01T00:00:00.000Z", "0000-12-30T00:00:00.000Z", "0001-01-01T00:00:00.000Z", "0004-02-29T12:00:00.125Z",
      "0999-12-31T23:59:59.001Z", "1000-03-01T00:00:00.500Z", "1500-02-28T00:00:00.000Z", "1582-10-04T10:00:00.000Z",
      "1582-10-10T10:00:00.000Z", "1582-10-15T10:00:00.000Z", "1900-02-28T23:59:59.999Z", "1969-12-31T23:59:59.999Z",
      "1970-01-01T00:00:00.000Z", "2026-11-03T10:15:04.250Z", "9999-12-31T23:59:59.999Z",
    ])
  func roundTrip(_ text: String) throws {
    let date = Date(try #require(InternetDate(parsing: text)))
    #expect(try written(date, milliseconds: true) == text)
    #expect(try written(date, milliseconds: false) == text.prefix(19) + "Z")
    #expect(HTTPDate(date) == InternetDate(parsing: text)?.second)
  }

  @Test("Whatever is read can be written, in the second in which it lies")
  func everythingReadCanBeWritten() throws {
    var random = SeededGenerator(seed: 41)
    let ends = ["0000-01-01T00:00:00", "1969-12-31T23:59:59", "2035-01-05T23:59:59", "9999-12-31T23:59:59"]
    let fractions = ["", ".0", ".9", ".999", ".9994", ".9999999", ".999999999", ".9999999999999"]
    for text in ends.flatMap({ end in fractions.map { "\(end)\($0)Z" } }) {
      let date = Date(try #require(InternetDate(parsing: text)))
      #expect(try written(date, milliseconds: false) == text.prefix(19) + "Z")
      #expect(try written(date, milliseconds: true).utf8.count == 24)
    }
    for _ in 0..<5_000 {
      let seconds = Int64.random(
        in: HTTPDate.earliest.secondsSince1970...HTTPDate.latest.secondsSince1970, using: &random)
      let second = try #require(HTTPDate(secondsSince1970: seconds))
      let date = Date(InternetDate(second, nanoseconds: Int.random(in: 0..<1_000_000_000, using: &random)))
      #expect(HTTPDate(date) == second)
      let text = try written(date, milliseconds: false)
      #expect(InternetDate(parsing: text) == InternetDate(second))
    }
  }

  @Test("The dates that stand for no time at all are written, too")
  func distantDates() throws {
    #expect(try written(.distantPast, milliseconds: false) == "0000-12-30T00:00:00Z")
    #expect(try written(.distantPast, milliseconds: true) == "0000-12-30T00:00:00.000Z")
    #expect(try written(.distantFuture, milliseconds: false) == "4001-01-01T00:00:00Z")
  }
}
