import Foundation
import Testing
import TypedResponses

private enum Order: String, CaseIterable { case name, age }

@Suite struct ParameterKindsTests {
  private let location = FieldLocation.query("p")

  @Test("Numbers are read as JSON writes them", arguments: [("0", 0), ("-1.5", -1.5), ("1e2", 100), ("3", 3)])
  func numbers(_ text: String, _ value: Double) {
    var parameters = ParameterReader()
    #expect(parameters.number(location, text, in: -100...100) == value)
  }

  @Test(
    "What is no number is a fault",
    arguments: ["", " 1", "1 ", "+1", ".5", "1.", "nan", "inf", "0x1p3", "[1]", "1\0"])
  func badNumbers(_ text: String) {
    var parameters = ParameterReader()
    #expect(parameters.number(location, text, in: -100...100) == nil)
    #expect(parameters.faults.map(\.code) == ["invalid_number"])
  }

  @Test("A number outside the range is a fault of its own, however large", arguments: ["2", "-1", "1e999", "-1e999"])
  func range(_ text: String) {
    var parameters = ParameterReader()
    #expect(parameters.number(location, text, in: 0...1) == nil)
    #expect(parameters.faults.map(\.detail) == ["Must be from 0 to 1."])
  }

  @Test("Text is measured in characters")
  func text() {
    var parameters = ParameterReader()
    #expect(parameters.text(location, "né", length: 1...2) == "né")
    #expect(parameters.text(location, "", length: 1...2) == nil)
    #expect(parameters.text(location, "abc", length: 1...2) == nil)
    #expect(parameters.faults.first?.parameters == ["minimum": 1, "maximum": 2])
  }

  @Test("Flags are the two words and nothing else", arguments: ["1", "TRUE", "yes", "", "true "])
  func flags(_ text: String) {
    var parameters = ParameterReader()
    #expect(parameters.flag(location, "true") == true)
    #expect(parameters.flag(location, "false") == false)
    #expect(parameters.flag(location, text) == nil)
    #expect(parameters.faults.map(\.detail) == ["Must be true or false."])
  }

  @Test("A choice outside the cases tells the cases")
  func choices() {
    var parameters = ParameterReader()
    #expect(parameters.choice(location, "age", of: Order.self) == .age)
    #expect(parameters.choice(location, "Age", of: Order.self) == nil)
    #expect(parameters.faults.map(\.detail) == ["Must be one of 'name', 'age'."])
    #expect(parameters.faults.first?.parameters == ["allowed": ["name", "age"]])
  }

  @Test("Dates are read with and without parts of a second")
  func dates() {
    var parameters = ParameterReader()
    #expect(parameters.date(location, "1970-01-01T00:00:10Z") == Date(timeIntervalSince1970: 10))
    #expect(parameters.date(location, "1970-01-01T00:00:10.5Z") == Date(timeIntervalSince1970: 10.5))
    #expect(parameters.date(location, "1970-01-01T01:00:10+01:00") == Date(timeIntervalSince1970: 10))
    #expect(parameters.failure == nil)
  }

  @Test(
    "What is no date is a fault",
    arguments: [
      "", "today", "2026-13-01T00:00:00Z", "2026-11-03", "10", "2026-02-30T00:00:00Z", "2026-01-01T99:99:99Z",
      "10000-01-01T00:00:00Z",
    ])
  func badDates(_ text: String) {
    var parameters = ParameterReader()
    #expect(parameters.date(location, text) == nil)
    #expect(parameters.faults.map(\.code) == ["invalid_date"])
  }

  @Test(
    "A date that a client sends comes back as it was sent",
    arguments: ["0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "1066-10-14T09:00:00Z", "9999-12-31T23:59:59Z"])
  func datesComeBack(_ text: String) throws {
    var parameters = ParameterReader()
    let read = parameters.date(location, text)
    let date = try #require(read)
    #expect(try OK(date).encode(for: RequestHead()).text == "\"\(text)\"")
  }

  @Test(
    "UUIDs are read in either case",
    arguments: ["6BA7B810-9DAD-11D1-80B4-00C04FD430C8", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"])
  func uuids(_ text: String) {
    var parameters = ParameterReader()
    let uuid = UUID(uuid: (0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0, 0xC0, 0x4F, 0xD4, 0x30, 0xC8))
    #expect(parameters.uuid(location, text) == uuid)
    #expect(parameters.failure == nil)
  }

  @Test(
    "What is no UUID is a fault that shows one",
    arguments: [
      "", "6ba7", "6BA7B8109DAD11D180B400C04FD430C8", "{6BA7B810-9DAD-11D1-80B4-00C04FD430C8}",
      "6BA7B810-9DAD-11D1-80B4-00C04FD430C80", "6BA7B810-9DAD-11D1-80B4-00C04FD430CG",
      " 6BA7B810-9DAD-11D1-80B4-00C04FD430C",
      "6BA7B810-9DAD-11D1-80B4-00C04FD430C8\u{0}", "urn:uuid:6BA7B810-9DAD-11D1-80B4-00C04FD430C8",
      "６BA7B810-9DAD-11D1-80B4-00C04FD430C8",
      String(repeating: "-", count: 100_000),
    ])
  func badUUIDs(_ text: String) {
    var parameters = ParameterReader()
    #expect(parameters.uuid(location, text) == nil)
    #expect(parameters.faults.map(\.code) == ["invalid_uuid"])
    #expect(parameters.faults.first?.parameters["example"] == "6BA7B810-9DAD-11D1-80B4-00C04FD430C8")
  }

  @Test(
    "URLs are read as they are",
    arguments: ["https://example.com/a%20b?c=d#e", "/a", "a", "mailto:a@b.c", "//h/x", "#f"])
  func urls(_ text: String) {
    var parameters = ParameterReader()
    #expect(parameters.url(location, text)?.absoluteString == text)
    #expect(parameters.failure == nil)
  }

  @Test("What a URL cannot hold is encoded", arguments: [("/a b", "/a%20b"), ("é", "%C3%A9"), ("/<a>", "/%3Ca%3E")])
  func encodedURLs(_ text: String, _ url: String) {
    var parameters = ParameterReader()
    #expect(parameters.url(location, text)?.absoluteString == url)
  }

  @Test("What is no URL is a fault that shows one", arguments: ["", "http://[::1", "http://h:port/"])
  func badURLs(_ text: String) {
    var parameters = ParameterReader()
    #expect(parameters.url(location, text) == nil)
    #expect(parameters.faults.map(\.code) == ["invalid_url"])
  }

  @Test(
    "Decimals are read to the last digit",
    arguments: [
      ("0.10", "0.1"), ("-1e2", "-100"),
      ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
      ("1e-30", "0.000000000000000000000000000001"), ("-0", "0"),
    ])
  func decimals(_ text: String, _ value: String) {
    var parameters = ParameterReader()
    #expect(parameters.decimal(location, text) == Decimal(string: value))
    #expect(parameters.failure == nil)
  }

  @Test(
    "What is no decimal, or has more digits than one, is a fault",
    arguments: [
      "", "1,5", " 1", "1 ", "+1", ".5", "1.", "01", "nan", "NaN", "inf", "0x10", "1e", "1e400", "--1", "1_000", "١",
      "1\u{0}", String(repeating: "9", count: 100_000), "1e99999999999999999999",
    ])
  func badDecimals(_ text: String) {
    var parameters = ParameterReader()
    #expect(parameters.decimal(location, text) == nil, "\(text.prefix(50))")
    #expect(parameters.faults.map(\.code) == ["invalid_decimal"])
  }

  @Test("Of a repeated parameter, every faulty value is noted")
  func repeated() {
    var parameters = ParameterReader()
    #expect(parameters.each(location, ["1", "2"]) { $0.integer($1, $2, in: 1...9) } == [1, 2])
    #expect(parameters.each(location, ["x", "2", "10"]) { $0.integer($1, $2, in: 1...9) } == nil)
    #expect(parameters.faults.map(\.code) == ["invalid_integer", "out_of_range"])
    #expect(parameters.each(location, [String]()) { $0.flag($1, $2) } == [])
  }

  @Test("A missing parameter is a fault where one has to be there")
  func required() {
    var parameters = ParameterReader()
    #expect(parameters.required(location, "a" as String?) == "a")
    #expect(parameters.required(location, nil as String?) == nil)
    #expect(parameters.faults.map(\.code) == ["required"])
  }
}
