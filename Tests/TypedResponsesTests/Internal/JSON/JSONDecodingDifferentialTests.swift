import Foundation
import Testing
import TypedResponses

/// A value that asks for every kind of member.
private struct Sample: Codable, Equatable {
  enum Color: String, Codable, CaseIterable { case red, darkBlue }
  enum Level: Int8, Codable { case low, high }
  enum Shape: Codable, Equatable {
    case point
    case circle(radius: Double, filled: Bool?)
    case pair(Int, String)
  }
  struct Part: Codable, Equatable {
    var someName: String
    var count: UInt16
  }

  var text: String?
  var flag: Bool?
  var int: Int?
  var int8: Int8?
  var int16: Int16?
  var int32: Int32?
  var uint: UInt?
  var uint8: UInt8?
  var uint32: UInt32?
  var uint64: UInt64?
  var int128: Int128?
  var double: Double?
  var float: Float?
  var decimal: Decimal?
  var date: Date?
  var data: Data?
  var url: URL?
  var uuid: UUID?
  var color: Color?
  var level: Level?
  var shape: Shape?
  var part: Part?
  var parts: [Part]?
  var texts: [String]?
  var numbers: [Int?]?
  var lookup: [String: Double]?
  var byNumber: [Int: String]?
  var colors: [Color: Int]?
  var all: Set<Int>?
  var more: [Sample]?
  var myURLName: String?

  static let names = [
    "text", "flag", "int", "int8", "int16", "int32", "uint", "uint8", "uint32", "uint64", "int128", "double", "float",
    "decimal",
    "date", "data", "url", "uuid", "color", "level", "shape", "part", "parts", "texts", "numbers", "lookup", "byNumber",
    "colors",
    "all", "more", "myURLName", "unknown", "someName", "count",
  ]
}

extension SeededGenerator {
  /// A JSON text that often is what the member of this name wants.
  fileprivate mutating func json(for name: String, depth: Int = 0) -> String {
    if count(upTo: 11) == 0 { return anything(depth: depth) }
    switch name {
    case "text", "someName", "myURLName": return quoted(text())
    case "flag": return Bool.random(using: &self) ? "true" : "false"
    case "int8", "uint8", "level": return number(within: 200)
    case "int", "int16", "int32", "uint", "uint32", "uint64", "int128", "count": return integer()
    case "double", "float", "decimal": return number()
    case "date":
      return count(upTo: 3) == 0
        ? quoted("2025-13-03T10:15:04Z")
        : quoted("20\(10 + count(upTo: 80))-02-\(10 + count(upTo: 18))T0\(count(upTo: 9)):15:04Z")
    case "data":
      return quoted(
        Data((0..<count(upTo: 9)).map { _ in UInt8.random(in: 0...255, using: &self) }).base64EncodedString()
          + (count(upTo: 5) == 0 ? "=" : ""))
    case "url": return quoted(["https://example.com/a?b#c", "", "/x", "a b", "mailto:a@b"][count(upTo: 4)])
    case "uuid":
      return quoted(
        ["6BA7B810-9DAD-11D1-80B4-00C04FD430C8", "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "6ba7"][count(upTo: 2)])
    case "color": return quoted(["red", "darkBlue", "blue", ""][count(upTo: 3)])
    case "shape":
      return [
        #"{"point":{}}"#, #"{"circle":{"radius":\#(number()),"filled":true}}"#, #"{"pair":{"_0":1,"_1":"x"}}"#,
        #"{"none":{}}"#,
        "{}", #"{"point":{},"pair":{}}"#,
      ][count(upTo: 5)]
    case "part": return object(["someName", "count"], depth: depth)
    case "parts": return array { $0.json(for: "part", depth: depth + 1) }
    case "texts": return array { $0.json(for: "text", depth: depth + 1) }
    case "numbers", "all": return array { $0.count(upTo: 4) == 0 ? "null" : $0.integer() }
    case "lookup": return object(["a_b", "é", "", "myURL"], of: "double", depth: depth)
    case "byNumber": return object(["1", "22", "-3", "x"], of: "text", depth: depth)
    case "colors": return array { $0.count(upTo: 1) == 0 ? "\"red\"" : "1" }
    case "more": return depth > 2 ? "[]" : array { $0.sample(depth: depth + 1) }
    default: return anything(depth: depth)
    }
  }

  fileprivate mutating func sample(depth: Int = 0) -> String {
    var names = Set<String>()
    for _ in 0..<count(upTo: 5) { names.insert(Sample.names[count(upTo: Sample.names.count - 1)]) }
    return object(names.sorted(), depth: depth)
  }

  private mutating func object(_ names: [String], of kind: String? = nil, depth: Int) -> String {
    let members = names.filter { _ in count(upTo: 9) != 0 }.map {
      "\(quoted($0)):\(space())\(json(for: kind ?? $0, depth: depth + 1))"
    }
    return "{\(space())\(members.shuffled(using: &self).joined(separator: ","))\(space())}"
  }

  private mutating func array(_ element: (inout Self) -> String) -> String {
    "[" + (0..<count(upTo: 4)).map { _ in element(&self) + space() }.joined(separator: ",") + "]"
  }

  private mutating func space() -> String { ["", "", " ", "\n", "\t\r "][count(upTo: 4)] }

  private mutating func integer() -> String {
    switch count(upTo: 5) {
    case 0: "\(Int64.random(in: .min ... .max, using: &self))"
    case 1: "\(UInt64.random(in: .min ... .max, using: &self))"
    case 2: "\(Int128.random(in: .min ... .max, using: &self))"
    case 3: number(within: 70_000)
    default: "\(Int.random(in: -300...300, using: &self))"
    }
  }

  private mutating func number(within limit: Int = 1_000_000_000) -> String {
    let integer = Int.random(in: -limit...limit, using: &self)
    switch count(upTo: 5) {
    case 0: return "\(integer).\(count(upTo: 99_999))"
    case 1: return "\(integer).0"
    case 2: return "\(integer)e\(count(upTo: 6))"
    case 3: return "\(integer).5E-\(count(upTo: 30))"
    default: return "\(integer)"
    }
  }

  private mutating func anything(depth: Int) -> String {
    switch count(upTo: depth > 3 ? 4 : 6) {
    case 0: "null"
    case 1: "true"
    case 2: quoted(text())
    case 3: integer()
    case 4: number()
    case 5: array { $0.anything(depth: depth + 1) }
    default: object(["a", "b"], of: "unknown", depth: depth)
    }
  }

  private mutating func quoted(_ text: String) -> String {
    let octets = (try? JSONContentEncoder().encode(text)) ?? []
    return String(decoding: octets, as: UTF8.self)
  }
}

@Suite struct JSONDecodingDifferentialTests {
  @Test("Generated content is read as JSONDecoder reads it, or refused by both, and every refusal has its place")
  func generated() throws {
    try compare(count: 12_000, seed: 5, inSnakeCase: false)
  }

  @Test("The same with names in snake case")
  func snakeCase() throws {
    try compare(count: 8_000, seed: 7, inSnakeCase: true)
  }

  private func compare(count: Int, seed: UInt64, inSnakeCase: Bool) throws {
    var random = SeededGenerator(seed: seed)
    var options = JSONOptions.default
    if inSnakeCase { options.keys = .snakeCase }
    let ours = JSONContentDecoder(options: options)
    let theirs = JSONDecoder()
    theirs.dateDecodingStrategy = .iso8601
    if inSnakeCase { theirs.keyDecodingStrategy = .convertFromSnakeCase }
    var read = 0
    for _ in 0..<count {
      let octets = Array(random.sample().utf8)
      let shown = String(decoding: octets, as: UTF8.self)
      let expected = Result { try theirs.decode(Sample.self, from: Data(octets)) }
      do {
        let value = try ours.decode(Sample.self, from: octets)
        read += 1
        #expect(try value == expected.get(), "\(shown)")
      } catch let error as ValidationFailed {
        #expect((try? expected.get()) == nil, "\(shown)\n\(error.fields)")
        let pointer = try #require(error.fields[0].location.pointer)
        let content = try JSONValue(parsing: octets)
        #expect(content.value(at: pointer) != nil || error.fields[0].code == "required", "\(shown)\n\(error.fields)")
      }
    }
    #expect(read > count / 3)
  }

  @Test("Names in snake case of every pattern are Foundation's")
  func snakeNames() throws {
    struct Name: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
    struct Names: Decodable, Equatable {
      let names: [String]
      init(from decoder: any Decoder) throws {
        names = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue)
      }
    }
    var random = SeededGenerator(seed: 19)
    var options = JSONOptions.default
    options.keys = .snakeCase
    let ours = JSONContentDecoder(options: options)
    let theirs = JSONDecoder()
    theirs.keyDecodingStrategy = .convertFromSnakeCase
    for _ in 0..<4_000 {
      let name = String((0..<random.count(upTo: 9)).map { _ in "aBc_d_1É_ ß-".randomElement(using: &random) ?? "a" })
      let octets = Array(#"{"\#(name)":1}"#.utf8)
      #expect(try ours.decode(Names.self, from: octets) == theirs.decode(Names.self, from: Data(octets)), "\(name)")
    }
  }

  @Test("Every text of RFC 8259's grammar is read as Foundation reads it", arguments: JSONTextCases.wellFormed)
  func wellFormed(_ text: String) throws {
    let value = try JSONContentDecoder().decode(JSONValue.self, from: Array(text.utf8))
    let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) as? NSObject
    let again = try JSONContentEncoder().encode(value)
    #expect(try JSONSerialization.jsonObject(with: Data(again), options: .fragmentsAllowed) as? NSObject == theirs)
  }

  @Test("Every text beside the grammar is refused with line and column", arguments: JSONTextCases.malformed)
  func malformed(_ text: String) throws {
    let error = #expect(throws: BadRequest.self) {
      try JSONContentDecoder().decode(JSONValue.self, from: Array(text.utf8))
    }
    #expect(error?.details.detail?.hasPrefix("Not JSON: line ") == true)
    // What Foundation takes although it is no JSON: the named differences.
    let isTaken = (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
    #expect(!isTaken || Self.taken(text), "\(text)")
  }

  private static func taken(_ text: String) -> Bool {
    text.hasPrefix("\u{FEFF}") || text.hasSuffix(",]") || text.hasSuffix(",}") || text.contains(#""a":1"#)
      || text.contains(#"":1,"#)
  }

  @Test("What is not UTF-8 is refused wherever it stands")
  func notUTF8() {
    struct Nothing: Decodable {}
    for octets in JSONTextCases.notUTF8 {
      let error = #expect(throws: BadRequest.self) {
        try JSONContentDecoder().decode(Nothing.self, from: octets)
      }
      #expect(error?.details.detail?.hasPrefix("Not JSON: line ") == true)
    }
  }

  @Test("Mutated content is read as Foundation reads it, or refused, and never traps")
  func mutated() throws {
    var random = SeededGenerator(seed: 23)
    let lenient = JSONContentDecoder(leniency: [.byteOrderMark, .trailingCommas, .repeatedNames, .halfSurrogates])
    let interesting = Array("{}[]\",:\\/0123456789.eE+-tfn \n\u{0}\u{1F}é".utf8) + [0xFF, 0xED, 0xA0, 0x80, 0xF4]
    for _ in 0..<ProcessInfo.processInfo.mutations {
      var octets = Array(random.sample().utf8)
      for _ in 0...random.count(upTo: 3) where !octets.isEmpty {
        let place = random.count(upTo: octets.count - 1)
        switch random.count(upTo: 4) {
        case 0: octets.remove(at: place)
        case 1: octets.insert(interesting[random.count(upTo: interesting.count - 1)], at: place)
        case 2: octets[place] = interesting[random.count(upTo: interesting.count - 1)]
        case 3: octets[place] ^= 1 << UInt8(random.count(upTo: 7))
        default: octets.removeLast(random.count(upTo: octets.count - 1))
        }
      }
      _ = try? lenient.decode(Sample.self, from: octets)
      _ = try? JSONContentDecoder().decode(Sample.self, from: octets)
      guard let value = try? JSONContentDecoder().decode(JSONValue.self, from: octets) else { continue }
      let again = try JSONContentEncoder().encode(value)
      #expect(try JSONContentEncoder().encode(JSONValue(parsing: again)) == again)
      let isTaken = (try? JSONSerialization.jsonObject(with: Data(octets), options: .fragmentsAllowed)) != nil
      #expect(isTaken || value.hasNumeral, "\(String(decoding: octets, as: UTF8.self))")
    }
  }
}

extension ProcessInfo {
  /// How many mutated inputs each parser is given: `TYPED_RESPONSES_MUTATIONS`, or what takes a second.
  var mutations: Int { environment["TYPED_RESPONSES_MUTATIONS"].flatMap(Int.init) ?? 5_000 }
}

extension JSONValue {
  /// Whether it has a number that Foundation may have no room for.
  fileprivate var hasNumeral: Bool {
    switch self {
    case .numeral: true
    case .array(let elements): elements.contains(where: \.hasNumeral)
    case .object(let object): object.members.contains(where: \.value.hasNumeral)
    default: false
    }
  }

  /// The value at a place.
  fileprivate func value(at pointer: JSONPointer) -> JSONValue? {
    pointer.tokens.reduce(self) { value, token in
      switch value {
      case .object(let object): object[token]
      case .array(let elements): Int(token).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      default: nil
      }
    }
  }
}
