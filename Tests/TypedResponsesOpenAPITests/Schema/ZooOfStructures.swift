import Foundation
import TypedResponses

// Structures that are odd in one way each.

extension Zoo {
  struct Level<Next: Codable>: Codable { var next: Next }
  struct Leaf: Codable { var text = "" }
  typealias Deep = Level<Level<Level<Level<Level<Level<Level<Level<Leaf>>>>>>>>

  struct Pair<First: Codable, Second: Codable>: Codable {
    var first: First
    var second: Second
  }

  struct Tree: Codable { var children: [Tree] }

  final class Chain: Codable {
    let value: Int
    let next: Chain?
    init(_ value: Int, _ next: Chain? = nil) { (self.value, self.next) = (value, next) }
  }

  struct Ping: Codable { var pongs: [Pong] }
  struct Pong: Codable { var ping: [String: Ping]? }
  struct Folder: Codable { var entries: [String: Folder] }

  struct Nothing: Codable {}
  struct Doubtful: Codable { var maybe: Int?? }
  struct Lists: Codable {
    var optional: [Int?]
    var missing: [[Int]?]
    var cube: [[[Bool]]]
    var contiguous: ContiguousArray<String>
  }

  struct Names: Codable {
    var type, reference, pointer, empty, spaced, foreign, quoted, prototype: Int

    enum CodingKeys: String, CodingKey {
      case type, reference = "$ref", pointer = "a/b~c", empty = "", spaced = "with space", foreign = "größe"
      case quoted = "\"\\", prototype = "__proto__"
    }
  }

  struct Sets: Codable { var texts: Set<String>, suits: Set<Suit> }

  struct Keys: Codable {
    var numbers: [Int: String]
    var suits: [Suit: Int]
    var odd: [String: [String: Int]]
  }

  struct Tuple: Codable {
    var number: Int
    var text: String
    var rest: [Bool]

    init(_ number: Int, _ text: String, _ rest: [Bool]) { (self.number, self.text, self.rest) = (number, text, rest) }

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      number = try container.decode(Int.self)
      text = try container.decode(String.self)
      rest = try container.decode([Bool].self)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(number)
      try container.encode(text)
      try container.encode(rest)
    }
  }

  struct Flattened: Codable {
    var name: String
    var street: String
    enum Outer: CodingKey { case name, address }
    enum Inner: CodingKey { case street }

    init(name: String, street: String) { (self.name, self.street) = (name, street) }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Outer.self)
      name = try container.decode(String.self, forKey: .name)
      street = try container.nestedContainer(keyedBy: Inner.self, forKey: .address).decode(String.self, forKey: .street)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Outer.self)
      try container.encode(name, forKey: .name)
      var address = container.nestedContainer(keyedBy: Inner.self, forKey: .address)
      try address.encode(street, forKey: .street)
    }
  }

  struct Foreign: Codable {
    var day = Date(timeIntervalSince1970: 0)
    var octets = Data([0, 255])
    var address = URL(string: "https://example.com/a?b#c")
    var price = Decimal(1) / 4
    var id = UUID()
    var days: ClosedRange<Date>? = Date(timeIntervalSince1970: 0)...Date(timeIntervalSince1970: 1)
    var numbers = 1..<3
  }

  struct Numbers: Codable {
    var a = Int8.min, b = UInt8.max, c = Int16.min, d = UInt16.max, e = Int32.min, f = UInt32.max
    var g = Int64.min, h = UInt64.max, i = Float(0.1), j = Double.leastNonzeroMagnitude, k = UInt.max
  }

  struct Wrapped: Codable, RawRepresentable, Hashable { var rawValue: String }
  struct WrappedNumber: Codable, RawRepresentable { var rawValue: Int }

  struct Anonymous: Codable {
    var value: [String: Int]
    init(_ value: [String: Int]) { self.value = value }
    init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode([String: Int].self) }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }

  class Parent: Codable {
    var name: String
    init(name: String) { self.name = name }
  }

  final class Child: Parent {
    var age: Int
    enum CodingKeys: CodingKey { case age }

    init(name: String, age: Int) {
      self.age = age
      super.init(name: name)
    }

    required init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      age = try container.decode(Int.self, forKey: .age)
      try super.init(from: container.superDecoder())
    }

    override func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(age, forKey: .age)
      try super.encode(to: container.superEncoder())
    }
  }

  @propertyWrapper struct Clamped: Codable {
    var wrappedValue: Int
    init(wrappedValue: Int) { self.wrappedValue = min(max(wrappedValue, 0), 9) }
    init(from decoder: any Decoder) throws {
      self.init(wrappedValue: try decoder.singleValueContainer().decode(Int.self))
    }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(wrappedValue)
    }
  }

  struct HasWrapper: Codable { @Clamped var level = 5 }

  struct Lenient: Codable {
    var count: Int
    init(count: Int) { self.count = count }
    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      count = try container.decodeIfPresent(Int.self, forKey: .count) ?? 1
    }
  }

  enum Shop { struct Item: Codable { var price: Int } }
  enum Stock { struct Item: Codable { var place: String } }
  struct Items: Codable { var shop: Shop.Item, stock: [Stock.Item] }

  struct Größe: Codable { var wert: Int }
  struct Loose: Codable { var any: JSONValue, object: JSONObject }
  struct Times: Codable { var duration: Duration, optional: Duration? }

  struct Listed<Element: MemberValue>: Described {
    var elements: [Element]
    var names: [String]
    static var members: Members<Self> {
      Members(
        .init("a/b", \.elements, .count(...3)), .init("~", \.names, .unique(), .each(.length(1...3))),
        make: { Self(elements: $0, names: $1) })
    }
  }
}
