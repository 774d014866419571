import Foundation
import Testing

@testable import TypedResponses

@Suite struct JSONContentEncoderTests {
  private func text(_ value: some Encodable, _ set: (inout JSONOptions) -> Void = { _ in }) throws -> String {
    var options = JSONOptions.default
    set(&options)
    return String(decoding: try JSONContentEncoder(options: options).encode(value), as: UTF8.self)
  }

  private func error(of value: some Encodable) throws -> ContentEncodingError {
    try #require(throws: ContentEncodingError.self) { try text(value) }
  }

  // MARK: - Forms

  @Test(
    "Dates are ISO 8601 in UTC, to the second below",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_762_164_904.999, "2025-11-03T10:15:04Z"), (-0.25, "1969-12-31T23:59:59Z"),
      (253_402_300_799, "9999-12-31T23:59:59Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
      (951_782_400, "2000-02-29T00:00:00Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
    ])
  func dates(seconds: Double, expected: String) throws {
    #expect(try text(Date(timeIntervalSince1970: seconds)) == "\"\(expected)\"")
  }

  @Test(
    "Fractional seconds are milliseconds, rounded",
    arguments: [
      (1_762_164_904.25, "2025-11-03T10:15:04.250Z"), (1_762_164_904.9996, "2025-11-03T10:15:05.000Z"),
      (-0.001, "1969-12-31T23:59:59.999Z"), (0.123, "1970-01-01T00:00:00.123Z"),
    ])
  func fractionalDates(seconds: Double, expected: String) throws {
    #expect(
      try text(Date(timeIntervalSince1970: seconds)) { $0.dates = .iso8601WithFractionalSeconds } == "\"\(expected)\"")
  }

  @Test(
    "A date that ISO 8601 cannot write is an error with its path",
    arguments: [Double.infinity, .nan, 253_402_300_800, -62_167_219_201, 1e300])
  func impossibleDates(seconds: Double) throws {
    let error = try error(of: ["at": Date(timeIntervalSince1970: seconds)])
    #expect(error.codingPath == ["at"])
  }

  @Test("The strategies for dates that people know are there")
  func dateStrategies() throws {
    let date = Date(timeIntervalSince1970: 978_307_200.5)
    #expect(try text(date) { $0.dates = .secondsSince1970 } == "978307200.5")
    #expect(try text(date) { $0.dates = .millisecondsSince1970 } == "978307200500")
    #expect(try text(date) { $0.dates = .deferredToDate } == "0.5")
    let custom = JSONOptions.Dates.custom { date, encoder in
      #expect(encoder.codingPath.map(\.stringValue) == ["d", "0"])
      var container = encoder.singleValueContainer()
      try container.encode(Int(date.timeIntervalSince1970))
    }
    #expect(try text(["d": [date]]) { $0.dates = custom } == #"{"d":[978307200]}"#)
    #expect(try text([date]) { $0.dates = .custom { _, _ in } } == "[{}]")
  }

  @Test("Data is base64, of every length", arguments: 0..<10)
  func data(length: Int) throws {
    let data = Data((0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + 0xF8) })
    #expect(try text(data) == "\"\(data.base64EncodedString())\"")
    #expect(try text([data]) { $0.data = .custom { try $0.count.encode(to: $1) } } == "[\(length)]")
  }

  @Test("UUIDs and URLs are their usual text")
  func identifiers() throws {
    let uuid = try #require(UUID(uuidString: "01234567-89AB-CDEF-0123-456789ABCDEF"))
    #expect(try text(uuid) == #""01234567-89AB-CDEF-0123-456789ABCDEF""#)
    #expect(try text(URL(string: "https://example.com/a?b=c#d")) == #""https://example.com/a?b=c#d""#)
  }

  @Test(
    "Infinities and NaN are errors that name the number and its path", arguments: [Double.infinity, -.infinity, .nan])
  func nonFinite(value: Double) throws {
    let error = try error(of: ["prices": [1, value]])
    #expect(error.codingPath == ["prices", "1"])
    #expect(error.description == "The value at 'prices.1' cannot be encoded. JSON has no number for \(value).")
    #expect(try self.error(of: [Float(value)]).codingPath == ["0"])
    #expect(try text([value]) { $0.nonFiniteNumbers = .null } == "[null]")
    let strings = JSONOptions.NonFiniteNumbers.strings(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    #expect(try text([value]) { $0.nonFiniteNumbers = strings } == "[\"\(value)\"]")
  }

  @Test("A decimal that is no number is what the options have for NaN, in every place")
  func decimalNaN() throws {
    let error = try error(of: [Decimal.nan])
    #expect(error.description == "The value at '0' cannot be encoded. JSON has no number for NaN.")
    let strings = JSONOptions.NonFiniteNumbers.strings(positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    #expect(try text(Decimal.nan) { $0.nonFiniteNumbers = .null } == "null")
    #expect(try text(["a": Decimal.nan]) { $0.nonFiniteNumbers = .null } == #"{"a":null}"#)
    #expect(try text([Decimal.nan, 1.5] as [Decimal?]) { $0.nonFiniteNumbers = .null } == "[null,1.5]")
    #expect(try text([Decimal.nan]) { $0.nonFiniteNumbers = strings } == #"["nan"]"#)
    #expect(try text([Float.infinity]) { $0.nonFiniteNumbers = .null } == "[null]")
  }

  @Test("Snake case converts the names of coding keys and the key of no dictionary")
  func keysOfDictionaries() throws {
    enum Side: String, CodingKeyRepresentable, Encodable {
      case leftHand
    }
    struct Named: CodingKeyRepresentable, Hashable, Encodable {
      var codingKey: any CodingKey { JSONKey.name("firstName") }
      init() {}
      init?(codingKey: some CodingKey) {}
    }
    struct Value: Encodable {
      var byText = ["dataKey": 1]
      var bySide = [Side.leftHand: 2]
      var byName = [Named(): ["innerKey": 3]]
      var byNumber = [7: 4]
    }
    struct Open: Encodable {
      var ownName = 1
      let others: [String: Int]
      enum CodingKeys: String, CodingKey { case ownName }
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(ownName, forKey: .ownName)
        try others.encode(to: encoder)
      }
    }
    func snake(_ value: some Encodable) throws -> String { try text(value) { $0.keys = .snakeCase } }
    #expect(
      try snake(Value())
        == #"{"by_text":{"dataKey":1},"by_side":{"leftHand":2},"by_name":{"firstName":{"innerKey":3}},"#
        + #""by_number":{"7":4}}"#)
    #expect(try snake(Open(others: ["dataKey": 2])) == #"{"own_name":1,"dataKey":2}"#)
    #expect(try snake([Side.leftHand: Open(others: [:])]) == #"{"leftHand":{"own_name":1}}"#)
  }

  // MARK: - Order

  @Test("Members stand in the order in which they are encoded, or sorted by octets")
  func order() throws {
    struct Value: Encodable {
      var b = 1
      var a = 2
      var é = 3
      var aa = 4
    }
    #expect(try text(Value()) == #"{"b":1,"a":2,"é":3,"aa":4}"#)
    #expect(try text(Value()) { $0.sortsMembers = true } == #"{"a":2,"aa":4,"b":1,"é":3}"#)
  }

  @Test("Equal dictionaries and sets give equal octets")
  func determinism() throws {
    let names = (0..<100).map { "name\($0)" }
    let expected = names.sorted().map { "\"\($0)\":1" }.joined(separator: ",")
    for _ in 0..<20 {
      #expect(try text(Dictionary(uniqueKeysWithValues: names.shuffled().map { ($0, 1) })) == "{\(expected)}")
    }
    let elements = "[" + names.sorted().map { "\"\($0)\"" }.joined(separator: ",") + "]"
    for _ in 0..<20 {
      #expect(try text(["s": Set(names.shuffled())]) == "{\"s\":\(elements)}")
    }
    #expect(try text([1, 2, 3, 4].map { Set([$0]) }) == "[[1],[2],[3],[4]]")
    #expect(try text([Set([[2, 1], [1]])]) == "[[[1],[2,1]]]")
  }

  @Test("Of two members with one name the last stands, however many there are", arguments: [2, 3, 20, 200])
  func repeatedNames(count: Int) throws {
    struct Value: Encodable {
      let count: Int
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JSONKey.self)
        for index in 0..<count { try container.encode(index, forKey: .name("k\(index)")) }
        try container.encode("last", forKey: .name("k0"))
      }
    }
    let others = (1..<count).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try text(Value(count: count)) == "{\(others),\"k0\":\"last\"}")
  }

  // MARK: - Values that are odd

  @Test("A value that encodes nothing is an error at the top and an empty object inside")
  func nothing() throws {
    struct Nothing: Encodable {
      func encode(to encoder: any Encoder) {}
    }
    struct Empty: Encodable {}
    #expect(try error(of: Nothing()).description == "The value cannot be encoded. It encodes nothing at all.")
    #expect(try text([Nothing()]) == "[{}]")
    #expect(try text(["a": Nothing()]) == #"{"a":{}}"#)
    #expect(try text(Empty()) == "{}")
  }

  @Test("A member whose value throws leaves no trace when its container carries on")
  func rollBack() throws {
    struct Value: Encodable {
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JSONKey.self)
        try? container.encode(Double.nan, forKey: .name("a"))
        try? container.encode([[1.0], [.infinity]], forKey: .name("b"))
        try container.encode(1, forKey: .name("c"))
        try? container.encode(["x": ["y": Double.nan]], forKey: .name("d"))
        var list = container.nestedUnkeyedContainer(forKey: .name("e"))
        try? list.encode(Double.nan)
        try list.encode(2)
        try? list.encode([Double.nan])
      }
    }
    #expect(try text([Value(), Value()]) == #"[{"c":1,"e":[2]},{"c":1,"e":[2]}]"#)
  }

  @Test("An error of a value's own carries the coding path to the log")
  func foreignError() throws {
    struct Failure: Error, CustomStringConvertible {
      var description: String { "no luck" }
    }
    struct Value: Encodable {
      func encode(to encoder: any Encoder) throws { throw Failure() }
    }
    let error = try error(of: ["list": [[Value()]]])
    #expect(error.codingPath == ["list", "0", "0"])
    #expect(
      error.description
        == "The value at 'list.0.0' cannot be encoded. Its own encode(to:) threw an error. (no luck)")
  }

  @Test("Coding paths are right in every kind of container")
  func codingPaths() throws {
    struct Value: Encodable {
      func encode(to encoder: any Encoder) throws {
        #expect(encoder.codingPath.map(\.stringValue) == ["v", "0"])
        var container = encoder.container(keyedBy: JSONKey.self)
        var nested = container.nestedContainer(keyedBy: JSONKey.self, forKey: .name("n"))
        #expect(nested.codingPath.map(\.stringValue) == ["v", "0", "n"])
        var list = nested.nestedUnkeyedContainer(forKey: .name("l"))
        try list.encode(1)
        #expect(list.superEncoder().codingPath.map(\.stringValue) == ["v", "0", "n", "l", "1"])
        #expect(container.superEncoder().codingPath.map(\.stringValue) == ["v", "0", "super"])
        try list.encode(["deep": Double.nan])
      }
    }
    #expect(try error(of: ["v": [Value()]]).codingPath == ["v", "0", "n", "l", "2", "deep"])
  }

  // MARK: - Misuse of the encoder

  /// Elements one by one into a container, as `Array.encode(to:)` has it.
  private struct OneByOne<Element: Encodable>: Encodable {
    let elements: [Element]
    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    }
  }

  @Test("An array is written as if each element were put into a container")
  func arrays() throws {
    final class Node: Encodable {
      let next: Node?
      let values: [Int?]
      init(_ values: [Int?], _ next: Node? = nil) { (self.values, self.next) = (values, next) }
    }
    struct Nothing: Encodable {
      func encode(to encoder: any Encoder) {}
    }
    enum Shape: Encodable {
      case dot
      case box(width: Int, [String])
    }
    func expectAlike<Element: Encodable>(_ elements: [Element], _ expected: String) throws {
      for set in [{ _ in }, { $0.keys = .snakeCase }, { $0.sortsMembers = true }] as [(inout JSONOptions) -> Void] {
        #expect(try text(elements, set) == text(OneByOne(elements: elements), set))
        #expect(try text(["a": elements], set) == text(["a": OneByOne(elements: elements)], set))
      }
      #expect(try text(elements) == expected)
    }
    try expectAlike(
      [Node([1, nil], Node([])), Node([2])], #"[{"next":{"values":[]},"values":[1,null]},{"values":[2]}]"#)
    try expectAlike([Nothing(), Nothing()], "[{},{}]")
    try expectAlike([Shape.dot, .box(width: 1, ["a"])], #"[{"dot":{}},{"box":{"width":1,"_1":["a"]}}]"#)
    try expectAlike([["x": 1], ["firstName": 2]], #"[{"x":1},{"firstName":2}]"#)
    try expectAlike([[[1.5]], []], "[[[1.5]],[]]")
    try expectAlike([Node]?.some([]).map { [$0] } ?? [], "[[]]")
    try expectAlike([nil, "a", nil] as [String?], #"[null,"a",null]"#)
    try expectAlike([Set([3, 1, 2])], "[[1,2,3]]")
    try expectAlike([Node](), "[]")
  }

  @Test("An element that cannot be written is named by its place")
  func elementPaths() throws {
    struct Price: Encodable { let amounts: [Double?] }
    let prices = [Price(amounts: [1]), Price(amounts: [nil, 2, .nan])]
    #expect(try error(of: prices).codingPath == ["1", "amounts", "2"])
    #expect(try error(of: [prices]).codingPath == ["0", "1", "amounts", "2"])
    #expect(try error(of: ["all": prices]).codingPath == ["all", "1", "amounts", "2"])
  }

  @Test("Containers of two kinds for one value are an error, never broken text")
  func twoKinds() throws {
    struct Value: Encodable {
      let encode: @Sendable (any Encoder) throws -> Void
      func encode(to encoder: any Encoder) throws { try encode(encoder) }
    }
    let misuses: [@Sendable (any Encoder) throws -> Void] = [
      { encoder in
        _ = encoder.unkeyedContainer()
        _ = encoder.container(keyedBy: JSONKey.self)
      },
      { encoder in
        var keyed = encoder.container(keyedBy: JSONKey.self)
        var unkeyed = encoder.unkeyedContainer()
        try? unkeyed.encode(1)
        try keyed.encode(1, forKey: .name("a"))
      },
      { encoder in
        var single = encoder.singleValueContainer()
        try single.encode(1)
        try single.encode(2)
      },
      { encoder in
        var keyed = encoder.container(keyedBy: JSONKey.self)
        let parent = keyed.superEncoder()
        _ = parent.unkeyedContainer()
        _ = parent.container(keyedBy: JSONKey.self)
      },
    ]
    for misuse in misuses {
      #expect(try error(of: ["v": Value(encode: misuse)]).codingPath.first == "v")
    }
  }

  @Test("A container that outlives its value is refused")
  func lateContainers() throws {
    final class Keeper: Encodable {
      nonisolated(unsafe) var keyed: KeyedEncodingContainer<JSONKey>?
      nonisolated(unsafe) var nested: (any UnkeyedEncodingContainer)?
      nonisolated(unsafe) var parent: (any Encoder)?
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JSONKey.self)
        try container.encode(1, forKey: .name("a"))
        unsafe nested = container.nestedUnkeyedContainer(forKey: .name("b"))
        unsafe parent = container.superEncoder()
        unsafe keyed = container
      }
      func useLate() -> Int {
        var refused = 0
        do { try unsafe keyed?.encode(2, forKey: .name("c")) } catch { refused += 1 }
        do { try unsafe nested?.encode(2) } catch { refused += 1 }
        if let parent = unsafe parent { do { try ["x": 1].encode(to: parent) } catch { refused += 1 } }
        return refused
      }
    }
    struct Around: Encodable {
      let keeper = Keeper()
      func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(keeper)
        #expect(keeper.useLate() == 3)
      }
    }
    let value = Around()
    #expect(try text(value) == #"[{"a":1,"b":[],"super":{}}]"#)
    #expect(value.keeper.useLate() == 3)
  }

  @Test("A container is refused while a value inside it is being encoded")
  func containerAround() throws {
    struct Inner: Encodable {
      let use: @Sendable () throws -> Void
      func encode(to encoder: any Encoder) throws {
        try use()
        var container = encoder.singleValueContainer()
        try container.encode(1)
      }
    }
    struct Outer: Encodable {
      func encode(to encoder: any Encoder) throws {
        let container = encoder.container(keyedBy: JSONKey.self)
        nonisolated(unsafe) var copy = container
        nonisolated(unsafe) var again = container
        try unsafe copy.encode(Inner { try unsafe again.encode(2, forKey: .name("b")) }, forKey: .name("a"))
      }
    }
    let error = try error(of: Outer())
    #expect(error.reason.contains("while a value inside that container"))
  }

  @Test("Nesting without end is an error, never a crash")
  func cycle() throws {
    final class Cycle: Encodable {
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JSONKey.self)
        try container.encode(self, forKey: .name("next"))
      }
    }
    #expect(try error(of: Cycle()).reason == "It nests deeper than 512 values.")
  }

  // MARK: - Known documents

  struct Entity: Codable {
    let id: Int
    let name: String
    let email: String
    let createdAt: String
    let tags: [String]
  }

  @Test("The documents of the benchmarks come out octet for octet", arguments: ["clean", "dirty"])
  func referenceDocuments(set: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Benchmarks/Fixtures")
    let one = try Data(contentsOf: folder.appending(path: "W4_\(set).json"))
    #expect(try JSONContentEncoder().encode(JSONDecoder().decode(Entity.self, from: one)) == Array(one))
    let hundred = try Data(contentsOf: folder.appending(path: "W5_\(set).json"))
    #expect(try JSONContentEncoder().encode(JSONDecoder().decode([Entity].self, from: hundred)) == Array(hundred))
    for name in ["W1", "W2", "W3"] {
      let problem = try Array(Data(contentsOf: folder.appending(path: "\(name)_\(set).json")))
      #expect(try JSONContentEncoder().encode(JSONValue(parsing: problem)) == problem)
    }
  }

  @Test("JSONEncoder can take the place of the package's encoder")
  func foundation() throws {
    let encoder = FoundationJSONContentEncoder {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return encoder
    }
    #expect(encoder.contentType == "application/json")
    #expect(try encoder.encode(["b": "/", "a": "x"]) == Array(#"{"a":"x","b":"\/"}"#.utf8))
    let error = try #require(throws: ContentEncodingError.self) { try encoder.encode(["a": Double.nan]) }
    #expect(error.codingPath == ["a"])
  }
}
