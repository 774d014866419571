import Foundation
import Testing
import TypedResponses

@Suite struct JSONNumeralTests {
  private static let beyond = [
    "9223372036854775808", "18446744073709551615", "-9223372036854775809", "12345678901234567890.12",
    "0.1000000000000000055511151231257827",
  ]

  @Test(
    "A number that Double changes is kept digit for digit",
    arguments: beyond + ["340282366920938463463374607431768211456", "1e400", "1E-400", "-1.0e+999"])
  func keepsDigits(_ text: String) throws {
    let value = try JSONValue(parsing: Array(text.utf8))
    let numeral = try #require(JSONNumeral(text))
    #expect(value == .numeral(numeral))
    #expect(numeral.description == text)
    #expect(try JSONContentEncoder().encode(["a": value]) == Array("{\"a\":\(text)}".utf8))
  }

  @Test(
    "A number that Double holds is one, however it is written",
    arguments: [
      ("0.1", 0.1), ("1.50", 1.5), ("100e-2", 1), ("0.00001", 1e-5), ("1e22", 1e22), ("0e999", 0), ("0.0", 0),
      ("1.7976931348623157e308", .greatestFiniteMagnitude), ("5e-324", .leastNonzeroMagnitude), ("-2.50E+1", -25),
    ] as [(String, Double)])
  func exact(_ text: String, _ number: Double) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == .number(number))
  }

  @Test(
    "What is no number is no numeral",
    arguments: ["", "1 ", " 1", "+1", "01", ".5", "1.", "0x1", "NaN", "\"1\"", "1,2"])
  func refuses(_ text: String) {
    #expect(JSONNumeral(text) == nil)
  }

  @Test("Foundation's encoder and decoder keep up to 38 digits too", arguments: beyond)
  func foundation(_ text: String) throws {
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    #expect(value == JSONNumeral(text).map { .numeral($0) })
    #expect(try String(decoding: JSONEncoder().encode(value), as: UTF8.self) == text)
  }

  @Test("An encoder that cannot keep the digits is an error, not another number")
  func tooLong() throws {
    let numeral = try #require(JSONNumeral("0." + String(repeating: "12345", count: 20)))
    #expect(throws: EncodingError.self) { try JSONEncoder().encode(numeral) }
  }

  @Test("Every form of a problem document shows all digits", arguments: beyond)
  func problem(_ text: String) throws {
    let numeral = try #require(JSONNumeral(text))
    let problem = Conflict().member("account", .numeral(numeral))
    var settings = ResponseSettings.standard
    settings.problems.formats = [.xml, .html]
    for type in ["application/problem+json", "application/problem+xml", "text/html"] {
      let encoded = try problem.encode(for: RequestHead(fields: [(.accept, type)]), using: settings)
      #expect(encoded.fields[.contentType]?.text.hasPrefix(type) == true)
      #expect(try #require(encoded.text).contains(text))
    }
  }
}
