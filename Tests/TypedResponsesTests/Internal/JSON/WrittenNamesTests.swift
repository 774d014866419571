import Foundation
import Testing

@testable import TypedResponses

@Suite("Names of members that are written once")
struct WrittenNamesTests {
  /// Encodes members under these names, whatever their order.
  private struct Members<Key: CodingKey & Sendable>: Encodable {
    let keys: [Key]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      for (index, key) in keys.enumerated() { try container.encode(index, forKey: key) }
    }
  }

  /// A key of any name.
  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private func text(_ value: some Encodable, keys: JSONOptions.Keys = .asWritten) throws -> String {
    var options = JSONOptions.default
    options.keys = keys
    return String(decoding: try JSONContentEncoder(options: options).encode(value), as: UTF8.self)
  }

  private func members(_ names: [String], keys: JSONOptions.Keys = .asWritten) throws -> String {
    try text(Members(keys: names.map { AnyKey(stringValue: $0) }), keys: keys)
  }

  private enum Letters: CodingKey { case a, b, c }

  @Test("Members come in the order in which they are encoded, not in that of the first object")
  func order() throws {
    for _ in 0..<2 {
      #expect(try text(Members<Letters>(keys: [.b, .c])) == #"{"b":0,"c":1}"#)
      #expect(try text(Members<Letters>(keys: [.a, .b, .c])) == #"{"a":0,"b":1,"c":2}"#)
      #expect(try text(Members<Letters>(keys: [.c, .a])) == #"{"c":0,"a":1}"#)
      #expect(try text(Members<Letters>(keys: [.b, .a, .b])) == #"{"a":1,"b":2}"#)
      #expect(try text(Members<Letters>(keys: [.a, .a])) == #"{"a":1}"#)
    }
  }

  @Test("Names are told apart by their octets, even where Swift takes their texts for equal")
  func equalTexts() throws {
    for _ in 0..<2 {
      #expect(try members(["K", "\u{212A}"]) == "{\"K\":0,\"\u{212A}\":1}")
      #expect(try members(["\u{212A}", "K"]) == "{\"\u{212A}\":0,\"K\":1}")
      #expect(try members([";", "\u{37E}", ";"]) == "{\"\u{37E}\":1,\";\":2}")
      #expect(try members(["\u{E9}", "e\u{301}"]) == "{\"\u{E9}\":0,\"e\u{301}\":1}")
    }
  }

  @Test("What has to be escaped in a name is escaped each time")
  func escapes() throws {
    for _ in 0..<2 {
      #expect(try members(["\"", "\\\n", "", "\u{1F}x"]) == #"{"\"":0,"\\\n":1,"":2,"\u001fx":3}"#)
    }
  }

  @Test("A name that several keys are converted to is written once")
  func converted() throws {
    for _ in 0..<2 {
      #expect(try members(["aB", "a_b", "c"], keys: .snakeCase) == #"{"a_b":1,"c":2}"#)
      #expect(try members(["aB", "a_b", "c"]) == #"{"aB":0,"a_b":1,"c":2}"#)
      let shout = JSONOptions.Keys.custom(write: { $0.uppercased() }, read: { $0.lowercased() })
      #expect(try members(["x", "X", "y"], keys: shout) == #"{"X":1,"Y":2}"#)
    }
  }

  @Test("Types of keys with names without end are written as any other, and their names are not kept")
  func manyNames() throws {
    let names = (0..<500).map { "name-\($0)" } + [String(repeating: "n", count: 500)]
    for _ in 0..<3 {
      let written = names.enumerated().map { "\"\($0.element)\":\($0.offset)" }.joined(separator: ",")
      #expect(try members(names) == "{\(written)}")
      #expect(try members(["name-1", "name-499", "name-1"]) == #"{"name-499":1,"name-1":2}"#)
    }
    let known = WrittenNames(areConverted: false, room: 2)
    #expect(["a", "b", "c", "a"].map { known.place(of: $0, from: 0) { $0 } } == [0, 1, nil, 0])
    #expect(!known.hasRoom)
    #expect(known.place(of: "b", from: 7) { $0 } == 1)
    #expect(WrittenNames(areConverted: false).place(of: String(repeating: "n", count: 129), from: 0) { $0 } == nil)
  }

  @Test("Two containers of one object share its names")
  func twoContainers() throws {
    struct Twice: Encodable {
      func encode(to encoder: any Encoder) throws {
        var letters = encoder.container(keyedBy: Letters.self)
        try letters.encode(1, forKey: .a)
        try letters.encode(2, forKey: .b)
        var others = encoder.container(keyedBy: AnyKey.self)
        try others.encode(3, forKey: AnyKey(stringValue: "b"))
        try ["a": 4, "d": 5].encode(to: encoder)
      }
    }
    for _ in 0..<2 {
      let members = try JSONDecoder().decode([String: Int].self, from: Data(text(Twice()).utf8))
      #expect(members == ["a": 4, "b": 3, "d": 5])
      #expect(try text(Twice()).count == #"{"a":4,"b":3,"d":5}"#.count)
    }
  }

  /// A key that is called otherwise from one task to another.
  private enum Spoken: CodingKey {
    case greeting
    @TaskLocal static var name = "greeting"
    var stringValue: String { Self.name }
    var intValue: Int? { nil }
    init?(stringValue: String) { self = .greeting }
    init?(intValue: Int) { nil }
  }

  @Test("A key may change its name")
  func changingName() throws {
    for name in ["greeting", "Gruß", "saludo", "greeting"] {
      let texts = try Spoken.$name.withValue(name) {
        try (text(Members<Spoken>(keys: [.greeting])), text([Members<Spoken>(keys: [.greeting])]))
      }
      #expect(texts == ("{\"\(name)\":0}", "[{\"\(name)\":0}]"))
    }
  }

  @Test("Many threads that meet the same names first write them all alike")
  func threads() async {
    let names = (0..<40).map { "member\($0)" }
    for _ in 0..<20 {
      let known = WrittenNames(areConverted: false)
      let wrong = await withTaskGroup { group in
        for first in 0..<4 {
          group.addTask {
            names.indices.count { index in
              let name = names[(index * 7 + first) % names.count]
              guard let place = known.place(of: name, from: 0, convert: { $0 }) else { return true }
              return unsafe known.name(at: place, of: name) == nil
            }
          }
        }
        return await group.reduce(0, +)
      }
      #expect(wrong == 0)
      #expect(Set(names.map { known.place(of: $0, from: 0) { $0 } }) == Set(names.indices))
    }
  }

  @Test("A member that fails leaves nothing behind, and may be written again")
  func again() throws {
    struct Stubborn: Encodable {
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Letters.self)
        try container.encode(1, forKey: .a)
        #expect(throws: (any Error).self) { try container.encode(Double.nan, forKey: .b) }
        #expect(throws: (any Error).self) { try container.encode([Double.nan], forKey: .b) }
        try container.encode(2.5, forKey: .b)
        try container.encode(3, forKey: .c)
      }
    }
    for _ in 0..<2 { #expect(try text(Stubborn()) == #"{"a":1,"b":2.5,"c":3}"#) }
  }
}
