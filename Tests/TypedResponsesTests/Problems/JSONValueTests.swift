import Foundation
import Testing
import TypedResponses

@Suite struct JSONValueTests {
  private func parse(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8))
  }

  private static func numeral(_ text: String) -> JSONValue {
    JSONNumeral(text).map { .numeral($0) } ?? .null
  }

  @Test(
    "Every kind of value is read",
    arguments: [
      ("null", nil), (" true\n", true), ("false", false), ("0", 0), ("-12", -12),
      ("9223372036854775807", .integer(.max)),
      ("1e999", Self.numeral("1e999")), ("9223372036854775808", Self.numeral("9223372036854775808")), ("1.0", 1.0),
      ("1e2", 100.0), ("-0", .number(-0.0)),
      (#""""#, ""), (#""a\"\\\/\b\f\n\r\tA""#, "a\"\\/\u{8}\u{C}\n\r\tA"), (#""\ud83d\udcb8é""#, "💸é"),
      ("[ ]", []), ("[1, [2] ,{}]", [1, [2], [:]]), (#"{ "a" : {"b":[null]} , "":1}"#, ["a": ["b": [nil]], "": 1]),
    ] as [(String, JSONValue)])
  func reads(text: String, expected: JSONValue) throws {
    #expect(try parse(text) == expected)
  }

  @Test(
    "Text that is not JSON is refused with the place and the reason",
    arguments: [
      ("", 1, 1, "expected a value, found the end"),
      ("{\n  \"a\": 1,\n  é\n}", 3, 3, "expected a member name in quotes, found 0xC3"),
      ("[1,]", 1, 4, "expected a value, found ']' (0x5D)"),
      ("[1 2]", 1, 4, "expected ',' or ']', found '2' (0x32)"),
      ("{\"é\":1,\"b\" 2}", 1, 12, "expected ':', found '2' (0x32)"),
      ("{\"a\":1,\"\\u0061\":2}", 1, 8, "the member name \"a\" comes twice in one object"),
      ("01", 1, 2, "a number cannot begin with 0 and another digit"),
      ("1.", 1, 3, "expected a digit, found the end"),
      ("-", 1, 2, "expected a digit, found the end"),
      ("+1", 1, 1, "expected a value, found '+' (0x2B)"),
      ("truE", 1, 4, "expected 'true', found 'E' (0x45)"),
      ("NaN", 1, 1, "expected a value, found 'N' (0x4E)"),
      ("'a'", 1, 1, "expected a value, found ''' (0x27)"),
      ("\"a\nb\"", 1, 3, "LF (0x0A) must be escaped in a string"),
      ("\"\\x\"", 1, 3, "'x' (0x78) does not follow a backslash in JSON"),
      ("\"\\u12g4\"", 1, 6, "expected four hexadecimal digits, found 'g' (0x67)"),
      ("\"\\ud800\"", 1, 2, "the escape is half of a surrogate pair"),
      ("\"\\udc00\\ud800\"", 1, 2, "the escape is half of a surrogate pair"),
      ("\"\\ud800\\u0041\"", 1, 2, "the escape is half of a surrogate pair"),
      ("\"open", 1, 6, "expected '\"', found the end"),
      ("1 1", 1, 3, "expected the end of the text, found '1' (0x31)"),
      ("\u{FEFF}1", 1, 1, "expected a value, found 0xEF"),
      ("// x", 1, 1, "expected a value, found '/' (0x2F)"),
    ])
  func refuses(text: String, line: Int, column: Int, reason: String) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try parse(text) }
    #expect(error.line == line)
    #expect(error.column == column)
    #expect(error.reason == reason)
    #expect(error.description == "Not JSON: line \(line), column \(column): \(reason).")
  }

  @Test(
    "Octets that are not UTF-8 are refused",
    arguments: [
      [0xFF], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x9F, 0x92],
      [0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func refusesBrokenUTF8(octets: [UInt8]) throws {
    let text = [UInt8](ascii: "[1,\n\"ab") + octets + [UInt8](ascii: "\"]")
    let error = try #require(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
    #expect(error.line == 2)
    #expect(error.reason.hasSuffix("is not UTF-8 here"))
  }

  @Test("Nesting has a limit and never a crash")
  func depth() throws {
    let deep = { (count: Int) in String(repeating: "[", count: count) + String(repeating: "]", count: count) }
    _ = try parse(deep(128))
    let error = try #require(throws: JSONSyntaxError.self) { try parse(deep(129)) }
    #expect(error.description == "Not JSON: line 1, column 129: arrays and objects nest deeper than 128.")
    #expect(throws: JSONSyntaxError.self) { try parse(String(repeating: "{\"a\":", count: 1_000_000)) }
  }

  @Test("Broken text of every length is refused or read, never a crash")
  func everyPrefixAndEveryOctet() {
    let text = Array(#"{"a":[1,-2.5e+3,true,null,"x\u00e9\ud83d\udcb8 é"],"b":{}}"#.utf8)
    for length in 0..<text.count {
      #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(text[..<length])) }
    }
    for offset in text.indices {
      for octet in UInt8.min...UInt8.max {
        var changed = text
        changed[offset] = octet
        let ours = (try? JSONValue(parsing: changed)) != nil
        let theirs = (try? JSONSerialization.jsonObject(with: Data(changed))) != nil
        // Foundation reads some text that RFC 8259 does not allow, and keeps the last of two equal names.
        if ours { #expect(theirs, "\(String(decoding: changed, as: UTF8.self))") }
      }
    }
  }

  @Test("Objects are equal whatever the order of their members")
  func objectEquality() {
    let one: JSONObject = ["a": 1, "b": [1]]
    let other: JSONObject = ["b": [1], "a": 1]
    #expect(one == other)
    #expect(Set([one, other]).count == 1)
    #expect(one != ["a": 1, "b": [2]])
    #expect(one != ["a": 1])
  }

  @Test("However deep a value nests, the names before it are known behind it", arguments: [1, 7, 8, 9, 40])
  func namesAroundNesting(depth: Int) throws {
    let value = String(repeating: #"{"a":["#, count: depth) + String(repeating: "]}", count: depth)
    #expect(throws: Never.self) { try parse("{\"a\":\(value),\"b\":1}") }
    let error = try #require(throws: JSONSyntaxError.self) { try parse("{\"a\":\(value),\"a\":1}") }
    #expect(error.reason == "the member name \"a\" comes twice in one object")
  }

  @Test("Members are found, set, added and removed by name, and keep their places")
  func members() {
    var object: JSONObject = ["a": 1, "b": 2]
    object["a"] = 3
    object["c"] = "x"
    object["b"] = nil as JSONValue?
    #expect(object.members.map(\.name) == ["a", "c"])
    #expect(object["a"] == 3)
    #expect(object["b"] == nil)
  }

  @Test("Any value goes through JSONEncoder and JSONDecoder unchanged")
  func codable() throws {
    let value: JSONValue = ["a": [nil, true, 1, 2.5, "x"], "o": ["k": [:]], "max": .integer(.max)]
    let data = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
  }
}

extension [UInt8] {
  fileprivate init(ascii text: StaticString) {
    self = text.withUTF8Buffer { unsafe Array($0) }
  }
}
