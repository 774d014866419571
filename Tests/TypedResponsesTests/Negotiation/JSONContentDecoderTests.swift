import Foundation
import Testing
import TypedResponses

@Suite struct JSONContentDecoderTests {
  private struct Box<Value: Codable & Equatable & Sendable>: Codable, Equatable, Sendable { var value: Value }

  private func decoded<Value: Decodable>(
    _ type: Value.Type = Value.self, _ json: String, by decoder: JSONContentDecoder = JSONContentDecoder()
  ) throws -> Value {
    try decoder.decode(type, from: Array(json.utf8))
  }

  /// What the client is told: pointer, code and detail of every fault, or the detail of a 400.
  private func refusal(
    _ type: any Decodable.Type, _ json: String, by decoder: JSONContentDecoder = JSONContentDecoder()
  ) -> [String] {
    do {
      _ = try decoder.decode(type, from: Array(json.utf8))
      return []
    } catch let error as ValidationFailed {
      return error.fields.map { "\($0.location.pointer?.fragment ?? "?") \($0.code): \($0.detail)" }
    } catch let error as BadRequest {
      return ["400 \(error.details.detail ?? "")"]
    } catch {
      return ["\(error)"]
    }
  }

  @Test("Every kind of value is read")
  func kinds() throws {
    #expect(try decoded([Int8].self, "[-128, 127, 1.0, 1e2, -0, 100e-2]") == [-128, 127, 1, 100, 0, 1])
    #expect(try decoded([UInt64].self, "[18446744073709551615]") == [.max])
    #expect(try decoded([Int128].self, "[\(Int128.min), \(Int128.max)]") == [.min, .max])
    #expect(try decoded([UInt128].self, "[\(UInt128.max), 1e20]") == [.max, 100_000_000_000_000_000_000])
  }

  @Test("Numbers are read to the nearest of their type")
  func numbers() throws {
    #expect(
      try decoded([Double].self, "[0.1, -1e-7, 1e-400, 123456789012345680, 4.35]") == [
        0.1, -1e-7, 0, 123456789012345680, 4.35,
      ])
    #expect(try decoded([Float].self, "[0.1, 16777217, 3.4028234e38]") == [0.1, 16_777_216, .greatestFiniteMagnitude])
    #expect(try decoded([Double].self, "[-0, -0.0]").map(\.sign) == [.minus, .minus])
    #expect(
      try decoded([Decimal].self, "[12345678901234567890.123456789, 1e10]").map(\.description) == [
        "12345678901234567890.123456789", "10000000000",
      ])
    #expect(try decoded(JSONValue.self, "[1e400, 0.10]") == [.numeral(#require(JSONNumeral("1e400"))), 0.1])
  }

  @Test("Values of Foundation are read in the forms in which they are written")
  func foundation() throws {
    let date = Date(timeIntervalSince1970: 1_762_164_904)
    #expect(
      try decoded([Date].self, #"["2025-11-03T10:15:04Z","2025-11-03T11:15:04+01:00","2025-11-03T10:15:04.000Z"]"#) == [
        date, date, date,
      ])
    #expect(try decoded([URL].self, #"["https://example.com/a"]"#).map(\.absoluteString) == ["https://example.com/a"])
    #expect(try decoded([Data].self, #"["aGVsbG8="]"#) == [Data("hello".utf8)])
    let id = UUID()
    #expect(try decoded([UUID: Int].self, "[\"\(id)\", 1]") == [id: 1])
    var options = JSONOptions.default
    options.dates = .secondsSince1970
    #expect(try decoded([Date].self, "[1762164904.5]", by: .init(options: options)) == [date + 0.5])
    options.dates = .millisecondsSince1970
    #expect(try decoded([Date].self, "[1762164904000]", by: .init(options: options)) == [date])
    options.dates = .deferredToDate
    #expect(try decoded([Date].self, "[0]", by: .init(options: options)) == [Date(timeIntervalSinceReferenceDate: 0)])
    options.dates = .custom(write: { _, _ in }, read: { Date(timeIntervalSince1970: try Double(from: $0) + 1) })
    options.data = .custom { _, _ in }
    #expect(try decoded([Date].self, "[0]", by: .init(options: options)) == [Date(timeIntervalSince1970: 1)])
    #expect(try decoded([Data].self, "[[1,2]]", by: .init(options: options)) == [Data([1, 2])])
  }

  @Test("A value of the wrong kind is named by its place, with what would be right")
  func wrongValues() {
    enum Color: String, Codable, CaseIterable { case red, green }
    enum Size: Int, Codable, CaseIterable { case small = 1, large }
    struct Item: Decodable {
      var tags: [UInt8]?; var when: Date?; var color: Color?; var sizes: [Size]?; var inner: [Box<Date>]?
    }
    let cases: [(any Decodable.Type, String, String)] = [
      (Box<Int>.self, #"{"value":1.5}"#, "#/value invalid_integer: Must be an integer."),
      (
        Box<Int>.self, #"{"value":99999999999999999999}"#,
        "#/value out_of_range: Must be from -9223372036854775808 to 9223372036854775807."
      ),
      (
        Box<Int>.self, #"{"value":1e400}"#,
        "#/value out_of_range: Must be from -9223372036854775808 to 9223372036854775807."
      ),
      (Box<Int>.self, #"{"value":"1"}"#, "#/value invalid_integer: Must be an integer."),
      (Box<Int>.self, #"{"value":null}"#, "#/value required: Must be an integer, not null."),
      (Box<Int>.self, "{}", "#/value required: This member is required."),
      (Box<Int>.self, "[]", "# wrong_type: Must be an object."),
      (Box<Bool>.self, #"{"value":0}"#, "#/value invalid_boolean: Must be true or false."),
      (Box<String>.self, #"{"value":0}"#, "#/value wrong_type: Must be a string."),
      (Box<[Int]>.self, #"{"value":0}"#, "#/value wrong_type: Must be an array."),
      (
        Box<Double>.self, #"{"value":1e400}"#,
        "#/value out_of_range: Must be from -1.79e+308 to 1.79e+308."
      ),
      (Box<Float>.self, #"{"value":1e39}"#, "#/value out_of_range: Must be from -3.4e+38 to 3.4e+38."),
      (Box<Decimal>.self, #"{"value":"1"}"#, "#/value invalid_decimal: Must be a number of at most 38 digits."),
      (
        Box<Date>.self, #"{"value":"nope"}"#,
        "#/value invalid_date: Must be a date and time such as 2026-11-03T10:15:04Z."
      ),
      (Box<Date>.self, #"{"value":7}"#, "#/value invalid_date: Must be a date and time such as 2026-11-03T10:15:04Z."),
      (
        Box<UUID>.self, #"{"value":"x"}"#,
        "#/value invalid_uuid: Must be a UUID such as 6BA7B810-9DAD-11D1-80B4-00C04FD430C8."
      ),
      (Box<URL>.self, #"{"value":""}"#, "#/value invalid_url: Must be a URL such as https://example.com/."),
      (Box<Data>.self, #"{"value":"%"}"#, "#/value invalid_base64: Must be data in base64 such as aGVsbG8=."),
      (Item.self, #"{"tags":[1,300]}"#, "#/tags/1 out_of_range: Must be from 0 to 255."),
      (Item.self, #"{"color":"blue"}"#, "#/color not_allowed: Must be one of 'red', 'green'."),
      (Item.self, #"{"color":1}"#, "#/color not_allowed: Must be one of 'red', 'green'."),
      (Item.self, #"{"sizes":[1,3]}"#, "#/sizes/1 not_allowed: Must be one of 1, 2."),
      (
        Item.self, #"{"inner":[{"value":"2025-11-03T10:15:04Z"},{"value":"a"}]}"#,
        "#/inner/1/value invalid_date: Must be a date and time such as 2026-11-03T10:15:04Z."
      ),
      (
        [String: [Date]].self, #"{"a/b":["x"]}"#,
        "#/a~1b/0 invalid_date: Must be a date and time such as 2026-11-03T10:15:04Z."
      ),
      ([String: Box<Int>].self, #"{"ü\n":{}}"#, "#/%C3%BC%0A/value required: This member is required."),
    ]
    for (type, json, expected) in cases { #expect(refusal(type, json) == [expected]) }
  }

  @Test("What is not well-formed is told with line and column")
  func syntax() {
    #expect(
      refusal(JSONValue.self, "{\n  \"age\": 1,\n}") == [
        "400 Not JSON: line 3, column 1: expected a member name in quotes, found '}' (0x7D)."
      ])
    #expect(
      refusal(Box<Int>.self, #"{"value":1,"other":01}"#) == [
        "400 Not JSON: line 1, column 21: a number cannot begin with 0 and another digit."
      ])
    #expect(
      refusal(Box<Int>.self, #"{"a":1,"value":1,"\u0061":2}"#) == [
        "400 Not JSON: line 1, column 18: the member name \"a\" comes twice in one object."
      ])
    #expect(refusal(JSONValue.self, "") == ["400 Not JSON: line 1, column 1: expected a value, found the end."])
    #expect(
      refusal([Int].self, String(repeating: "[", count: 100_000)) == [
        "400 Not JSON: line 1, column 129: arrays and objects nest deeper than 128."
      ])
  }

  @Test("Leniency lets through what it names, and nothing else")
  func leniency() throws {
    let mark = "\u{FEFF}[1]"
    #expect(try decoded([Int].self, mark, by: .init(leniency: .byteOrderMark)) == [1])
    #expect(try decoded([Int].self, "[1,]", by: .init(leniency: .trailingCommas)) == [1])
    #expect(try decoded([String: Int].self, #"{"a":1,}"#, by: .init(leniency: .trailingCommas)) == ["a": 1])
    #expect(try decoded(Box<Int>.self, #"{"value":1,"value":2}"#, by: .init(leniency: .repeatedNames)) == Box(value: 2))
    #expect(
      try decoded([String].self, #"["\uD800","a\uDC00\uD83D\uDE00"]"#, by: .init(leniency: .halfSurrogates)) == [
        "\u{FFFD}", "a\u{FFFD}😀",
      ])
    let all: JSONLeniency = [.byteOrderMark, .trailingCommas, .repeatedNames, .halfSurrogates]
    for wrong in ["[,]", "[1,,]", "{,}", "[01]", "['a']", "[1]x", "\"\t\"", "[NaN]", "// a\n1"] {
      #expect(refusal(JSONValue.self, wrong, by: .init(leniency: all)).first?.hasPrefix("400") == true, "\(wrong)")
    }
    for strict in [mark, "[1,]", #"{"a":1,}"#, #"{"a":1,"a":2}"#, #"["\uD800"]"#] {
      #expect(refusal(JSONValue.self, strict).first?.hasPrefix("400") == true, "\(strict)")
    }
    let names = (0..<100).map { #""n\#($0 % 40)":\#($0)"# }.joined(separator: ",")
    let read = try decoded([String: Int].self, "{\(names)}", by: .init(leniency: .repeatedNames))
    #expect(read.count == 40 && read["n0"] == 80 && read["n39"] == 79)
    #expect(try decoded(JSONValue.self, "{\(names)}", by: .init(leniency: .repeatedNames)) != .null)
  }

  @Test("Names in another spelling are read, and faults name the client's")
  func keyNames() throws {
    struct Event: Decodable, Equatable { var startTime: Date?; var aList: [String: Box<Int>]?; var homeURL: String? }
    var options = JSONOptions.default
    options.keys = .snakeCase
    let snake = JSONContentDecoder(options: options)
    #expect(
      try decoded(Event.self, #"{"a_list":{"foo_bar":{"value":1}},"homeURL":"x"}"#, by: snake)
        == Event(aList: ["foo_bar": Box(value: 1)], homeURL: "x"))
    #expect(
      refusal(Event.self, #"{"start_time":1}"#, by: snake) == [
        "#/start_time invalid_date: Must be a date and time such as 2026-11-03T10:15:04Z."
      ])
    #expect(
      refusal(Event.self, #"{"a_list":{"foo_bar":{}}}"#, by: snake) == [
        "#/a_list/foo_bar/value required: This member is required."
      ])
    struct Missing: Decodable { var createdAt: Int }
    #expect(refusal(Missing.self, "{}", by: snake) == ["#/created_at required: This member is required."])
    options.keys = .custom(write: { "x-\($0)" }, read: { String($0.dropFirst(2)) })
    #expect(try decoded(Box<Int>.self, #"{"x-value":1}"#, by: .init(options: options)) == Box(value: 1))
    #expect(
      refusal(Box<Int>.self, "{}", by: .init(options: options)) == ["#/x-value required: This member is required."])
    let written = try JSONContentEncoder(options: options).encode(Box(value: 1))
    #expect(String(decoding: written, as: UTF8.self) == #"{"x-value":1}"#)
  }

  @Test("Errors are DecodingError for values that decode themselves, and their own errors keep the client's spelling")
  func ownDecoding() throws {
    struct Either: Decodable, Equatable {
      var text: String
      init(from decoder: any Decoder) throws {
        do {
          text = try decoder.singleValueContainer().decode(String.self)
        } catch DecodingError.typeMismatch(_, let context) {
          #expect(context.codingPath.map(\.stringValue) == ["Index 1"] || context.codingPath.map(\.intValue) == [1])
          text = "\(try decoder.singleValueContainer().decode(Int.self))"
        }
      }
    }
    #expect(try decoded([Either].self, #"["a",1]"#).map(\.text) == ["a", "1"])
    struct Strict: Decodable {
      enum CodingKeys: CodingKey { case someName }
      init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        throw DecodingError.dataCorruptedError(forKey: .someName, in: members, debugDescription: "secret")
      }
    }
    var options = JSONOptions.default
    options.keys = .snakeCase
    #expect(
      refusal([Strict].self, #"[{"some_name":1}]"#, by: .init(options: options)) == [
        "#/0/some_name invalid_value: This value is not acceptable."
      ])
    struct Teapot: Decodable { init(from decoder: any Decoder) throws { throw NotFound(detail: "No.") } }
    #expect(throws: NotFound.self) { try decoded(Teapot.self, "1") }
  }

  @Test("Nested and super decoders, userInfo, and elements in turn")
  func containers() throws {
    struct All: Decodable {
      enum Key: String, CodingKey { case a, b, c, missing }
      init(from decoder: any Decoder) throws {
        #expect(decoder.userInfo.values.first as? Int == 7)
        #expect(decoder.codingPath.isEmpty)
        let members = try decoder.container(keyedBy: Key.self)
        #expect(members.allKeys.map(\.rawValue) == ["c", "b", "a"])
        let nested = try members.nestedContainer(keyedBy: Key.self, forKey: .a)
        #expect(nested.codingPath.map(\.stringValue) == ["a"])
        #expect(try nested.decode(Int.self, forKey: .b) == 1)
        #expect(try !nested.decodeNil(forKey: .b))
        var list = try members.nestedUnkeyedContainer(forKey: .b)
        #expect(list.count == 4)
        #expect(try list.decode(Int.self) == 1)
        #expect(throws: DecodingError.self) { try list.decode(Int.self) }
        #expect(list.currentIndex == 1)
        #expect(try list.decodeNil())
        #expect(try list.nestedContainer(keyedBy: Key.self).contains(.c))
        var inner = try list.nestedUnkeyedContainer()
        #expect(inner.isAtEnd && list.isAtEnd)
        #expect(throws: DecodingError.self) { try inner.decode(Int.self) }
        let parent = try members.superDecoder(forKey: .c)
        #expect(parent.codingPath.map(\.stringValue) == ["c"])
        #expect(try Int(from: parent) == 3)
        let absent = try members.superDecoder(forKey: .missing)
        #expect(absent.codingPath.map(\.stringValue) == ["missing"])
        #expect(try absent.singleValueContainer().decodeNil())
        #expect(try members.superDecoder().codingPath.map(\.stringValue) == ["super"])
        #expect(try members.decodeIfPresent(Int.self, forKey: .missing) == nil)
        #expect(throws: DecodingError.self) { try members.decode(Int.self, forKey: .missing) }
      }
    }
    var decoder = JSONContentDecoder()
    if let key = CodingUserInfoKey(rawValue: "k") { decoder.userInfo[key] = 7 }
    _ = try decoder.decode(All.self, from: Array(#"{"c":3,"b":[1,null,{"c":1},[]],"a":{"b":1}}"#.utf8))
  }

  @Test("Infinities and NaN are read as they are written")
  func nonFinite() throws {
    var options = JSONOptions.default
    options.nonFiniteNumbers = .strings(positiveInfinity: "+", negativeInfinity: "-", nan: "?")
    let decoder = JSONContentDecoder(options: options)
    #expect(try decoded([Double].self, #"["+","-",1]"#, by: decoder) == [.infinity, -.infinity, 1])
    #expect(try decoded([Float].self, #"["?"]"#, by: decoder)[0].isNaN)
    #expect(refusal([Double].self, #"["x"]"#, by: decoder) == ["#/0 invalid_number: Must be a number."])
    options.nonFiniteNumbers = .null
    #expect(try decoded([Double].self, "[null]", by: .init(options: options))[0].isNaN)
  }

  @Test("Hostile content takes time that grows with its size alone")
  func linear() throws {
    func time(_ count: Int, _ make: (Int) -> String) -> Duration {
      let octets = Array(make(count).utf8)
      return (0..<3).map { _ in
        let start = processorTime()
        _ = try? JSONContentDecoder().decode(JSONValue.self, from: octets)
        _ = try? JSONContentDecoder().decode([Double].self, from: octets)
        _ = try? JSONContentDecoder().decode([Decimal].self, from: octets)
        return processorTime() - start
      }.min() ?? .zero
    }
    let shapes: [(Int) -> String] = [
      { "{" + (0..<$0).map { #""name number \#($0)":0"# }.joined(separator: ",") + "}" },
      { "[" + String(repeating: "{\"a\":[", count: 60) + String(repeating: "1,", count: $0) + "1" },
      { "[" + String(repeating: "\"\\u00e9\\n\",", count: $0) + "1]" },
      { "[" + String(repeating: "9", count: $0) + "]" },
      { "[" + String(repeating: "[],{},", count: $0) + "0]" },
    ]
    for shape in shapes {
      let (small, large) = (time(10_000, shape), time(80_000, shape))
      #expect(large < small * 24)
    }
  }

  @Test("A JSONDecoder that was set up stays, and its refusals are answered as precisely as it tells")
  func foundationDecoder() throws {
    let decoder = FoundationJSONContentDecoder()
    func refusal(_ type: any Decodable.Type, _ json: String) -> String {
      do {
        _ = try decoder.decode(type, from: Array(json.utf8))
        return ""
      } catch let error as ValidationFailed {
        return error.fields.map { "\($0.location.pointer?.fragment ?? "?") \($0.code)" }.joined()
      } catch let error as BadRequest {
        return error.details.detail ?? ""
      } catch {
        return "\(error)"
      }
    }
    #expect(try decoder.decode([Int].self, from: Array("[1,]".utf8)) == [1])
    #expect(refusal(Box<Int>.self, #"{"value":1.5}"#) == "#/value invalid_integer")
    #expect(refusal(Box<[UInt8]>.self, #"{"value":[1,300]}"#) == "#/value/1 out_of_range")
    #expect(refusal(Box<Int>.self, #"{"value":"#) == "Not JSON: line 1, column 10: expected a value, found the end.")
    #expect(refusal(Box<Int>.self, #"{"value":"a"}"#) == "#/value invalid_integer")
  }
}
