import Testing
import TypedResponses

@testable import TypedResponsesChecking

@Suite("Values under schemas")
struct SchemaRunTests {
  private func run(_ schema: String, _ value: String, _ dialect: SchemaDialect = .draft2020) throws -> SchemaRun {
    try judged(schema, value, dialect).run
  }

  private func judged(
    _ schema: String, _ value: String, _ dialect: SchemaDialect = .draft2020
  ) throws -> (run: SchemaRun, verdict: SchemaVerdict) {
    let place = SchemaPlace(value: try JSONValue(parsing: Array(schema.utf8)), base: "", location: "#")
    var index = SchemaIndex(dialect: dialect)
    index.add(document: place)
    index.add(schema: place)
    var run = SchemaRun(index)
    let verdict = run.evaluate(place, try JSONValue(parsing: Array(value.utf8))).verdict
    return (run, verdict)
  }

  @Test(
    "Numbers are exact",
    arguments: [
      (#"{"maximum": 9007199254740992}"#, "9007199254740993", SchemaVerdict.invalid),
      (#"{"maximum": 9007199254740993}"#, "9007199254740993", .valid),
      (#"{"multipleOf": 0.1}"#, "0.3", .valid), (#"{"multipleOf": 0.01}"#, "19.99", .valid),
      (#"{"multipleOf": 3}"#, "1e1000000", .invalid), (#"{"multipleOf": 5}"#, "1e1000000000000", .valid),
      (#"{"multipleOf": 1e-8}"#, "12391239123", .valid), (#"{"type": "integer"}"#, "1e400", .valid),
      (#"{"type": "integer"}"#, "1.0", .valid), (#"{"const": 1}"#, "1.0", .valid), (#"{"const": 0}"#, "-0.0", .valid),
      (#"{"enum": [18446744073709551616]}"#, "18446744073709551617", .invalid),
      (#"{"uniqueItems": true}"#, "[1, 1.0]", .invalid), (#"{"exclusiveMinimum": -1e-400}"#, "-1e-401", .valid),
      (#"{"minimum": -3}"#, "-3.0000000000000000000000000001", .invalid), (#"{"minimum": 0}"#, "-0", .valid),
    ])
  func numbers(schema: String, value: String, verdict: SchemaVerdict) throws {
    #expect(try judged(schema, value).verdict == verdict)
  }

  @Test(
    "Texts are compared and counted by code points",
    arguments: [
      (#"{"const": "\u00e9"}"#, #""e\u0301""#, SchemaVerdict.invalid), (#"{"maxLength": 1}"#, #""e\u0301""#, .invalid),
      (#"{"maxLength": 1}"#, #""\ud83d\ude00""#, .valid), (#"{"required": ["\u00e9"]}"#, #"{"e\u0301": 1}"#, .invalid),
      (#"{"properties": {"\u00e9": false}}"#, #"{"e\u0301": 1}"#, .valid),
    ])
  func texts(schema: String, value: String, verdict: SchemaVerdict) throws {
    #expect(try judged(schema, value).verdict == verdict)
  }

  @Test(
    "The dialect of 3.0 has its own keywords",
    arguments: [
      (#"{"type": "string", "nullable": true}"#, "null", SchemaVerdict.valid),
      (#"{"type": "string"}"#, "null", .invalid),
      (#"{"type": "string", "nullable": true, "enum": ["a"]}"#, "null", .invalid),
      (#"{"enum": [null]}"#, "null", .valid),
      (#"{"maximum": 3, "exclusiveMaximum": true}"#, "3", .invalid),
      (#"{"maximum": 3, "exclusiveMaximum": false}"#, "3", .valid),
      (#"{"minimum": 3, "exclusiveMinimum": true}"#, "3", .invalid), (#"{"const": 1}"#, "2", .valid),
      (#"{"type": ["string", "null"]}"#, "null", .unknown), (#"{"items": {"type": "integer"}}"#, #"["a"]"#, .invalid),
      (##"{"$ref": "#/x", "maximum": 1, "x": {"type": "integer"}}"##, "2", .valid),
      (#"{"type": "object", "additionalProperties": false, "properties": {"a": {}}}"#, #"{"b": 1}"#, .invalid),
    ])
  func dialect30(schema: String, value: String, verdict: SchemaVerdict) throws {
    #expect(try judged(schema, value, .openAPI30).verdict == verdict)
  }

  @Test(
    "What is not known stays unknown through every keyword, where it decides",
    arguments: [
      (#"{"not": {"pattern": "(?<=a)"}}"#, SchemaVerdict.unknown),
      (#"{"anyOf": [{"pattern": "(?<=a)"}, {"type": "integer"}]}"#, .unknown),
      (#"{"anyOf": [{"pattern": "(?<=a)"}, {"type": "string"}]}"#, .valid),
      (#"{"allOf": [{"pattern": "(?<=a)"}, {"type": "integer"}]}"#, .invalid),
      (#"{"oneOf": [{"pattern": "(?<=a)"}, {"type": "string"}]}"#, .unknown),
      (#"{"oneOf": [{"pattern": "(?<=a)"}, true, true]}"#, .invalid),
      (#"{"if": {"pattern": "(?<=a)"}, "then": false}"#, .unknown),
      (#"{"if": {"pattern": "(?<=a)"}, "then": false, "else": false}"#, .invalid),
    ])
  func unknowns(schema: String, verdict: SchemaVerdict) throws {
    #expect(try judged(schema, #""x""#).verdict == verdict)
  }

  @Test("A fault tells the place in the value and in the schema")
  func faults() throws {
    let schema = #"{"properties": {"a/b": {"items": {"type": "integer", "maximum": 5}}}, "required": ["c"]}"#
    let faults = try run(schema, #"{"a/b": [1, "x", 9]}"#).faults
    #expect(
      faults.map(\.description) == [
        "\"/a~1b/1\": an integer is called for, and it is a string (#/properties/a~1b/items/type)",
        "\"/a~1b/2\": 9 is more than 5 (#/properties/a~1b/items/maximum)",
        "the whole: the member 'c' is missing (#/required)",
      ])
  }

  @Test("Of alternatives that do not fit, the nearest one's faults are told")
  func nearest() throws {
    let schema = #"{"oneOf": [{"type": "integer"}, {"type": "object", "properties": {"a": {"type": "string"}}}]}"#
    let faults = try run(schema, #"{"a": 1}"#).faults
    #expect(faults.map(\.schema) == ["#/oneOf", "#/oneOf/1/properties/a/type"])
  }

  @Test("Schemas that refer to themselves, nest without end or branch without end come to an end")
  func bounds() throws {
    #expect(try judged(##"{"$ref": "#"}"##, "1").verdict == .unknown)
    #expect(try judged(##"{"anyOf": [{"$ref": "#/anyOf/1"}, {"$ref": "#/anyOf/0"}]}"##, "1").verdict == .unknown)
    #expect(try judged(##"{"$ref": "#/$ref"}"##, "1").verdict == .unknown)
    let deep = String(repeating: "[", count: 120) + String(repeating: "]", count: 120)
    let branching = ##"{"items": {"allOf": [{"$ref": "#"}, {"$ref": "#"}, {"$ref": "#"}]}}"##
    #expect(try judged(branching, deep).verdict == .unknown)
    #expect(
      try judged(##"{"items": {"$ref": "#"}}"##, String(repeating: "[", count: 60) + String(repeating: "]", count: 60))
        .verdict == .valid)
  }

  @Test(
    "Formats",
    arguments: [
      ("date-time", "2026-02-28T23:59:60Z", true), ("date-time", "2026-02-28T22:59:60Z", false),
      ("date-time", "2026-02-28t00:00:00.5+01:00", true), ("date-time", "2026-02-28 00:00:00Z", false),
      ("date", "2024-02-29", true), ("date", "2026-02-29", false), ("date", "2026-2-1", false),
      ("time", "12:00:00", false), ("time", "12:00:00-00:00", true), ("duration", "P1Y2M3DT4H5M6S", true),
      ("duration", "P1W", true), ("duration", "P", false), ("duration", "PT", false), ("duration", "P1D2M", false),
      ("uuid", "2EB8AA08-aa98-11ea-b4aa-73b441d16380", true), ("uuid", "2eb8aa08aa9811eab4aa73b441d16380", false),
      ("email", "a.b+c@example.com", true), ("email", "\"a b\"@example.com", true),
      ("email", "a..b@example.com", false),
      ("email", "a@[127.0.0.1]", true), ("email", "example.com", false), ("ipv4", "127.0.0.1", true),
      ("ipv4", "127.0.0.01", false), ("ipv4", "256.0.0.1", false), ("ipv6", "::1", true), ("ipv6", "::", true),
      ("ipv6", "1::2::3", false), ("ipv6", "::ffff:1.2.3.4", true), ("ipv6", "1:2:3:4:5:6:7:8", true),
      ("ipv6", "1:2:3:4:5:6:7", false), ("ipv6", ":1", false), ("uri", "https://user@h:80/a?b#c", true),
      ("uri", "/a", false), ("uri-reference", "/a%20b", true), ("uri-reference", "a b", false),
      ("uri-reference", "%zz", false), ("uri", "http://[::1]/", true), ("json-pointer", "/a~1b", true),
      ("json-pointer", "a", false), ("regex", "^a+$", true), ("regex", "(", false), ("hostname", "a-b.example", true),
      ("hostname", "-a.example", false), ("byte", "YWI=", true), ("byte", "YWI", false),
    ])
  func formats(name: String, text: String, isRight: Bool) {
    #expect(SchemaFormat.isKept(name, by: .string(text)) == isRight)
    #expect(SchemaFormat.isKept(name, by: 1) == nil)
  }

  @Test("Formats of numbers are ranges")
  func numberFormats() throws {
    #expect(SchemaFormat.isKept("int32", by: 2_147_483_647) == true)
    #expect(SchemaFormat.isKept("int32", by: 2_147_483_648) == false)
    #expect(SchemaFormat.isKept("int64", by: try JSONValue(parsing: Array("9223372036854775808".utf8))) == false)
    #expect(SchemaFormat.isKept("uint8", by: 1.5) == false)
    #expect(SchemaFormat.isKept("color", by: "red") == nil)
  }
}
