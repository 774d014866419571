import Foundation
import TypedResponses

// Choices that are odd in one way each.

extension Zoo {
  enum Suit: String, Codable, Sendable, CodingKeyRepresentable, CaseIterable { case hearts, spades }
  enum Uncounted: String, Codable { case one, two }
  enum Numbered: Int, Codable { case minus = -1, zero, one }
  enum Halves: Double, Codable { case half = 0.5, whole = 1, more = 1.5e10 }
  enum Octet: UInt8, Codable { case low = 0, high = 255 }
  enum Wide: Int64, Codable { case least = -9_223_372_036_854_775_808, most = 9_223_372_036_854_775_807 }
  enum Escaped: String, Codable, CaseIterable {
    case quote = "\"\\", slash = "a/b~c", empty = "", letter = "ü", line = "\n"
  }
  enum Only: String, Codable { case this }

  enum Shape: Codable {
    case circle(radius: Double)
    case rectangle(width: Double, height: Double)
    case nothing
  }

  enum Unlabelled: Codable {
    case pair(Int, String)
    case one(Suit)
  }

  indirect enum Expression: Codable {
    case number(Double)
    case sum(Expression, Expression)
    case negated(of: Expression)
  }

  enum Plain: Codable, CaseIterable { case a, b }

  enum Holding<Value: Codable>: Codable {
    case value(Value)
    case missing(reason: String?)
  }

  enum Either: Codable {
    case number(Int), text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .text(let text): try container.encode(text)
      }
    }
  }

  enum Vehicle: Codable {
    enum Kind: String, Codable { case car, boat }
    enum Keys: CodingKey { case kind, wheels, length }
    case car(wheels: Int)
    case boat(length: Double)

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      switch try container.decode(Kind.self, forKey: .kind) {
      case .car: self = .car(wheels: try container.decode(Int.self, forKey: .wheels))
      case .boat: self = .boat(length: try container.decode(Double.self, forKey: .length))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      switch self {
      case .car(let wheels):
        try container.encode(Kind.car, forKey: .kind)
        try container.encode(wheels, forKey: .wheels)
      case .boat(let length):
        try container.encode(Kind.boat, forKey: .kind)
        try container.encode(length, forKey: .length)
      }
    }
  }

  struct Permissions: OptionSet, Codable {
    let rawValue: UInt8
    static let read = Permissions(rawValue: 1)
  }

  struct Chosen: Codable {
    var suit: Suit?
    var numbers: [Numbered]
    var byName: [String: Halves]
    var last: Numbered??
  }
}
