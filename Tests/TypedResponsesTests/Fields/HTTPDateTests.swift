import Testing

@testable import TypedResponses

@Suite struct HTTPDateTests {
  /// Sun, 01 Nov 2026 12:00:00 GMT
  private let now = HTTPDate(secondsSince1970: 1_793_534_400) ?? .earliest

  @Test(
    "An instant is written as IMF-fixdate and read back",
    arguments: [
      (-62_135_596_800, "Mon, 01 Jan 0001 00:00:00 GMT"),
      (-62_167_219_200, "Sat, 01 Jan 0000 00:00:00 GMT"),
      (-62_162_121_600, "Tue, 29 Feb 0000 00:00:00 GMT"),
      (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"),
      (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
      (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
      (-2_203_891_201, "Wed, 28 Feb 1900 23:59:59 GMT"),
      (-2_203_891_200, "Thu, 01 Mar 1900 00:00:00 GMT"),
      (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
      (1_709_208_000, "Thu, 29 Feb 2024 12:00:00 GMT"),
      (2_147_483_648, "Tue, 19 Jan 2038 03:14:08 GMT"),
      (-62_035_891_200, "Sun, 29 Feb 0004 00:00:00 GMT"),
      (-49_512_902_400, "Sun, 31 Dec 0400 00:00:00 GMT"),
      (242_524_096_323, "Tue, 13 Apr 9655 20:32:03 GMT"),
      (-26_765_229_887, "Sat, 05 Nov 1121 05:55:13 GMT"),
      (-17_658_987_035, "Wed, 30 May 1410 13:49:25 GMT"),
      (8_524_861_340, "Sat, 22 Feb 2240 09:02:20 GMT"),
      (24_660_147_356, "Thu, 14 Jun 2751 08:55:56 GMT"),
      (193_945_872_063, "Mon, 25 Nov 8115 21:21:03 GMT"),
    ] as [(Int64, String)])
  func fixdate(_ seconds: Int64, _ text: String) throws {
    let date = try #require(HTTPDate(secondsSince1970: seconds))
    #expect(date.description == text)
    #expect(date.fieldValue.text == text)
    #expect(HTTPDate(parsing: text, now: .earliest) == date)
  }

  @Test("Every day that is written is read back, over ten thousand years")
  func roundTrip() throws {
    var seconds = HTTPDate.earliest.secondsSince1970
    while let date = HTTPDate(secondsSince1970: seconds) {
      try #require(HTTPDate(parsing: date.description, now: .earliest) == date)
      seconds += 86400 * 97 + 4321
    }
    #expect(seconds > HTTPDate.latest.secondsSince1970)
  }

  @Test("Years that four digits cannot write do not exist", arguments: [-62_167_219_201, 253_402_300_800, .min, .max])
  func outOfRange(_ seconds: Int64) {
    #expect(HTTPDate(secondsSince1970: seconds) == nil)
  }

  @Test(
    "All three forms of RFC 9110 §5.6.7 name the same instant",
    arguments: ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"])
  func threeForms(_ text: String) {
    #expect(HTTPDate(parsing: text, now: now)?.secondsSince1970 == 784_111_777)
  }

  @Test(
    "A two-digit year is the latest that lies no more than 50 years ahead",
    arguments: [
      ("Sunday, 06-Nov-94 08:49:37 GMT", "1994"),
      ("Sunday, 01-Nov-26 12:00:00 GMT", "2026"),
      ("Sunday, 31-Dec-27 12:00:00 GMT", "2027"),
      ("Sunday, 01-Nov-76 12:00:00 GMT", "2076"),
      ("Sunday, 01-Nov-76 12:00:01 GMT", "1976"),
      ("Sunday, 02-Nov-76 00:00:00 GMT", "1976"),
      ("Sunday, 31-Oct-76 23:59:59 GMT", "2076"),
      ("Sunday, 01-Jan-77 00:00:00 GMT", "1977"),
      ("Sunday, 01-Jan-00 00:00:00 GMT", "2000"),
      ("Sunday, 01-Jan-99 00:00:00 GMT", "1999"),
    ])
  func twoDigitYear(_ text: String, _ year: String) throws {
    let date = try #require(HTTPDate(parsing: text, now: now))
    #expect(date.description.dropFirst(12).prefix(4) == year)
  }

  @Test(
    "A two-digit year never leaves the years 0 to 9999",
    arguments: [
      (HTTPDate.earliest, "99", nil), (.earliest, "50", "0050"), (.earliest, "00", "0000"), (.latest, "99", "9999"),
      (.latest, "00", "9900"), (.latest, "49", "9949"),
    ] as [(HTTPDate, String, String?)])
  func twoDigitYearAtTheEdges(_ now: HTTPDate, _ digits: String, _ year: String?) {
    let date = HTTPDate(parsing: "Monday, 01-Jan-\(digits) 00:00:00 GMT", now: now)
    #expect((date?.description.dropFirst(12).prefix(4)).map(String.init) == year)
  }

  @Test("The weekday is not compared with the date: Nov 6, 1994 was no Monday")
  func wrongWeekday() {
    #expect(HTTPDate(parsing: "Mon, 06 Nov 1994 08:49:37 GMT", now: .earliest)?.secondsSince1970 == 784_111_777)
  }

  @Test("A leap second is the first second of the next day")
  func leapSecond() {
    let date = HTTPDate(parsing: "Sat, 31 Dec 2016 23:59:60 GMT", now: .earliest)
    #expect(date?.description == "Sun, 01 Jan 2017 00:00:00 GMT")
  }

  @Test(
    "Text that is no HTTP date is refused",
    arguments: [
      "", " ", "0", "now", "784111777", "Sun", "Sunday, ", "sun, 06 Nov 1994 08:49:37 GMT",
      "SUN, 06 NOV 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 gmt",
      "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 +0000", "Sun, 06 Nov 1994 08:49:37 EST",
      "Sun, 06 Nov 1994 08:49:37", "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 006 Nov 1994 08:49:37 GMT",
      "Sun,06 Nov 1994 08:49:37 GMT", "Sun,  06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37  GMT",
      " Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT ", "Sun, 06 Nov 1994 08:49 GMT",
      "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:00 GMT", "Sun, 06 Nov 1994 08:49:60 GMT",
      "Sun, 06 Nov 1994 23:59:61 GMT", "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 31 Nov 1994 08:49:37 GMT",
      "Tue, 29 Feb 2100 08:49:37 GMT", "Tue, 30 Feb 2000 08:49:37 GMT", "Sun, 06 Nov 10000 08:49:37 GMT",
      "Sun, 06 Nov 94 08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 8:49:37 GMT", "Fri, 31 Dec 9999 23:59:60 GMT", "Sun, 06-Nov-94 08:49:37 GMT",
      "Sunday, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-1994 08:49:37 GMT", "Sunday, 6-Nov-94 08:49:37 GMT",
      "Sunday, 06-Nov-94 08:49:37", "Sun Nov 6 08:49:37 1994", "Sun Nov 06 08:49:37 94", "Sun Nov  6 08:49:37 1994 GMT",
      "Sunday Nov  6 08:49:37 1994", "Sun Nov  0 08:49:37 1994", "Sun Feb 30 08:49:37 1994", "1994-11-06T08:49:37Z",
      "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT", "Sün, 06 Nov 1994 08:49:37 GMT",
      "Sun, ٠٦ Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT\u{0}", "Sun, 06 Nov 1994 08:49:37 GMT\r\n",
    ])
  func refused(_ text: String) {
    #expect(HTTPDate(parsing: text, now: .earliest) == nil)
  }

  @Test("One wrong octet anywhere never traps, and what is still a date is written in one form")
  func mutations() {
    for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
      for offset in text.utf8.indices {
        for octet in UInt8.min...UInt8.max {
          var octets = Array(text.utf8)
          octets[text.utf8.distance(from: text.startIndex, to: offset)] = octet
          let date = HTTPDate(parsing: String(decoding: octets, as: UTF8.self), now: .latest)
          if let date { #expect(HTTPDate(parsing: date.description, now: .earliest) == date) }
        }
      }
    }
  }

  @Test("Later instants compare greater")
  func order() throws {
    let date = try #require(HTTPDate(secondsSince1970: 100))
    #expect(try date < #require(HTTPDate(secondsSince1970: 101)))
    #expect(HTTPDate.earliest < date && date < .latest)
  }
}
