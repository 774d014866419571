import Foundation
import TypedResponses

struct Account: Codable {
  var id: UUID
  var name: String
  var age: Int?
  var page: URL
  var created: Date
  var balance: Decimal
  var picture: Data?
}

struct Address: Codable, Equatable {
  var street: String
  var zip: String
  enum CodingKeys: String, CodingKey { case street = "street-line", zip }
}

struct SnakeCased: Codable {
  var firstName: String
  var labels: [String: Int]
}

class Animal: Codable {
  var legs: Int
  init(legs: Int) { self.legs = legs }
}

final class Bird: Animal {
  var wings: Int
  enum Keys: CodingKey { case wings }
  required init(from decoder: any Decoder) throws {
    wings = try decoder.container(keyedBy: Keys.self).decode(Int.self, forKey: .wings)
    try super.init(from: decoder)
  }
}

final class Cat: Animal {
  var lives: Int
  enum Keys: CodingKey { case lives }
  required init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    lives = try container.decode(Int.self, forKey: .lives)
    try super.init(from: container.superDecoder())
  }
}

struct NestedByHand: Decodable {
  enum Keys: CodingKey { case data, list, value }
  init(from decoder: any Decoder) throws {
    let outer = try decoder.container(keyedBy: Keys.self)
    let inner = try outer.nestedContainer(keyedBy: Keys.self, forKey: .data)
    _ = try inner.decode(Bool.self, forKey: .value)
    var list = try outer.nestedUnkeyedContainer(forKey: .list)
    while !list.isAtEnd { _ = try list.decode(String.self) }
  }
}

@propertyWrapper
struct Trimmed: Codable {
  var wrappedValue: String
  init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode(String.self)
  }
}

@propertyWrapper
struct Zero: Codable {
  var wrappedValue: Int
  init(wrappedValue: Int) { self.wrappedValue = wrappedValue }
  init(from decoder: any Decoder) throws { wrappedValue = try decoder.singleValueContainer().decode(Int.self) }
}

extension KeyedDecodingContainer {
  func decode(_ type: Zero.Type, forKey key: Key) throws -> Zero {
    contains(key) ? Zero(wrappedValue: try decode(Int.self, forKey: key)) : Zero(wrappedValue: 0)
  }
}

struct Wrapped: Codable {
  @Trimmed var name: String
  @Zero var count: Int
}

struct Empty: Codable {}

struct Pages<Element: Codable>: Codable {
  var elements: [Element]
  var next: String?
}

struct Tree: Codable {
  var value: Int
  var children: [Tree]
}

final class Linked: Codable {
  var next: Linked?
}

struct Coordinate: Codable {
  var x: Double, y: Double
  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    x = try values.decode(Double.self)
    y = try values.decode(Double.self)
  }
}

enum Color: String, Codable, CaseIterable { case red, green }
enum Side: String, Codable, CodingKeyRepresentable { case left, right }
enum Priority: Int, Codable { case low = 1, middle = 5, high = 10 }

enum Shape: Codable {
  case circle(radius: Double)
  case square(Int)
  case empty
}

enum Payment: Decodable {
  case card(String), cash(Int)
  enum Kind: String, Decodable { case card, cash }
  enum Keys: CodingKey { case kind, number, amount }
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .card: self = .card(try container.decode(String.self, forKey: .number))
    case .cash: self = .cash(try container.decode(Int.self, forKey: .amount))
    }
  }
}

enum IntOrString: Decodable {
  case int(Int), string(String)
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let int = try? container.decode(Int.self) {
      self = .int(int)
    } else {
      self = .string(try container.decode(String.self))
    }
  }
}

indirect enum Expression: Codable {
  case number(Int)
  case sum(Expression, Expression)
}

struct Permissions: OptionSet, Codable {
  let rawValue: Int
}

struct EmailText: Codable {
  var text: String
  init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
    guard text.contains("@") else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "No e-mail address."))
    }
  }
}

struct HoldsEmail: Codable {
  var email: EmailText
  var after: Bool
}

struct UserInput: Decodable {
  enum CodingKeys: CodingKey { case name, age, email, addresses }
  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    let name = members.required(String.self, .name) { $0.count == 2 ? nil : .length(2...2) }
    let age = members.required(Int.self, .age) { (18...99).contains($0) ? nil : .outOfRange(18...99) }
    _ = members.optional(String.self, .email)
    let addresses = members.required([Address].self, .addresses)
    members.refuseOthers()
    guard name != nil, age != nil, addresses != nil, members.isValid else { throw members.failure }
  }
}

struct UserPatch: Decodable {
  enum CodingKeys: CodingKey { case name, email }
  init(from decoder: any Decoder) throws {
    var members = try MemberReader(decoder, keyedBy: CodingKeys.self)
    if members.contains(.name) { _ = members.required(String.self, .name) }
    _ = members.optional(String.self, .email)
    guard members.isValid else { throw members.failure }
  }
}

struct Defaulted: Decodable {
  var limit: Int
  enum Keys: CodingKey { case limit }
  init(from decoder: any Decoder) throws {
    limit = try decoder.container(keyedBy: Keys.self).decodeIfPresent(Int.self, forKey: .limit) ?? 20
  }
}

struct Anything: Decodable {
  var members: [String: Int] = [:]
  struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for key in container.allKeys { members[key.stringValue] = try container.decode(Int.self, forKey: key) }
  }
}
