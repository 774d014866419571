import Foundation

/// A generator whose values are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func count(upTo limit: Int) -> Int { Int.random(in: 0...limit, using: &self) }

  /// Text of all lengths in which characters that need escaping and such that look like it are frequent.
  mutating func text() -> String {
    let length = count(upTo: count(upTo: 8) == 0 ? 200 : 24)
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      let limit: UInt32 = [0x7F, 0x7F, 0x7F, 0x30, 0xFF, 0xFFFF, 0x10FFFF][count(upTo: 6)]
      text.append(Unicode.Scalar(UInt32.random(in: 0...limit, using: &self)) ?? "\u{2028}")
    }
    return String(text)
  }

  mutating func name() -> String {
    let names = [
      "id", "name", "createdAt", "aURLProperty", "x", "snake_case", "a/b", "q\"uote", "é", "a very long member name",
    ]
    return count(upTo: 3) == 0 ? "k\(count(upTo: 50))" : names[count(upTo: names.count - 1)]
  }
}

/// A value that encodes itself in every way that `Encoder` offers.
indirect enum GeneratedValue: Encodable {
  case text(String), bool(Bool), int(Int), int8(Int8), int16(Int16), int32(Int32), int64(Int64)
  case uint(UInt), uint8(UInt8), uint16(UInt16), uint32(UInt32), uint64(UInt64), int128(Int128), uint128(UInt128)
  case double(Double), float(Float), decimal(Decimal), date(Date), data(Data), url(URL), uuid(UUID)
  case null, optional(Int?), texts([String]), wrapped(GeneratedValue)
  case array([GeneratedValue]), dictionary([String: GeneratedValue]), intKeys([Int: GeneratedValue])
  case keys([Color: GeneratedValue]), members([Member]), synthesized(Record), choice(Choice), derived(Derived)
  case interleaved([Member]), elements([GeneratedValue]), asked([Member], again: [Member]), nothing

  /// Like all keys of dictionaries here without capitals, since Foundation's snake case converts some of those.
  enum Color: String, Encodable, CodingKeyRepresentable, CaseIterable {
    case red, darkBlue = "dark blue", aRGB = "a/rgb"

    static func random(using random: inout SeededGenerator) -> Self { allCases[random.count(upTo: 2)] }
  }

  struct Member {
    let name: Key
    let value: GeneratedValue
  }

  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  struct Record: Encodable {
    var userID: Int
    var homeAddress: String?
    var ratio: Double
    var at: Date
    var more: GeneratedValue?
    var list: [GeneratedValue]
    var lookup: [String: [Int?]]
    @Clamped var level: Int
  }

  @propertyWrapper struct Clamped: Encodable {
    var wrappedValue: Int
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(wrappedValue)
    }
  }

  enum Choice: Encodable {
    case plain
    case unlabelled(Int, String)
    case labelled(value: GeneratedValue, flag: Bool?)
  }

  class Base: Encodable {
    let baseName: String
    init(_ name: String) { baseName = name }
  }

  final class Derived: Base {
    let extra: GeneratedValue
    let keyed: Bool
    enum CodingKeys: CodingKey { case extra, parent }

    init(_ name: String, extra: GeneratedValue, keyed: Bool) {
      self.extra = extra
      self.keyed = keyed
      super.init(name)
    }

    override func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      // The super encoder is asked for first and written last.
      let parent = keyed ? container.superEncoder(forKey: .parent) : container.superEncoder()
      try container.encode(extra, forKey: .extra)
      try super.encode(to: parent)
    }
  }
}

extension GeneratedValue {
  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let value): try single(encoder) { try $0.encode(value) }
    case .bool(let value): try single(encoder) { try $0.encode(value) }
    case .int(let value): try single(encoder) { try $0.encode(value) }
    case .int8(let value): try single(encoder) { try $0.encode(value) }
    case .int16(let value): try single(encoder) { try $0.encode(value) }
    case .int32(let value): try single(encoder) { try $0.encode(value) }
    case .int64(let value): try single(encoder) { try $0.encode(value) }
    case .uint(let value): try single(encoder) { try $0.encode(value) }
    case .uint8(let value): try single(encoder) { try $0.encode(value) }
    case .uint16(let value): try single(encoder) { try $0.encode(value) }
    case .uint32(let value): try single(encoder) { try $0.encode(value) }
    case .uint64(let value): try single(encoder) { try $0.encode(value) }
    case .int128(let value): try single(encoder) { try $0.encode(value) }
    case .uint128(let value): try single(encoder) { try $0.encode(value) }
    case .double(let value): try single(encoder) { try $0.encode(value) }
    case .float(let value): try single(encoder) { try $0.encode(value) }
    case .decimal(let value): try single(encoder) { try $0.encode(value) }
    case .date(let value): try single(encoder) { try $0.encode(value) }
    case .data(let value): try single(encoder) { try $0.encode(value) }
    case .url(let value): try single(encoder) { try $0.encode(value) }
    case .uuid(let value): try single(encoder) { try $0.encode(value) }
    case .null: try single(encoder) { try $0.encodeNil() }
    case .optional(let value): try value.encode(to: encoder)
    case .texts(let value): try single(encoder) { try $0.encode(value) }
    case .wrapped(let value): try single(encoder) { try $0.encode(value) }
    case .array(let values): try values.encode(to: encoder)
    case .dictionary(let values): try values.encode(to: encoder)
    case .intKeys(let values): try single(encoder) { try $0.encode(values) }
    case .keys(let values): try single(encoder) { try $0.encode(values) }
    case .synthesized(let value): try value.encode(to: encoder)
    case .choice(let value): try single(encoder) { try $0.encode(value) }
    case .derived(let value): try value.encode(to: encoder)
    case .members(let members): try encodeMembers(members, to: encoder)
    case .asked(let members, let again):
      try encodeMembers(members, to: encoder)
      try encodeMembers(again, to: encoder)
    case .interleaved(let members): try encodeInterleaved(members, to: encoder)
    case .elements(let elements): try encodeElements(elements, to: encoder)
    case .nothing: break
    }
  }

  private func single(
    _ encoder: any Encoder, _ encode: (inout any SingleValueEncodingContainer) throws -> Void
  ) throws {
    var container = encoder.singleValueContainer()
    try encode(&container)
  }

  private func encodeMembers(_ members: [Member], to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for member in members {
      if case .null = member.value {
        try container.encodeNil(forKey: member.name)
      } else {
        try container.encode(member.value, forKey: member.name)
      }
    }
  }

  /// Nested containers of all kinds, written in turns and after the container around them.
  private func encodeInterleaved(_ members: [Member], to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    var keyed = container.nestedContainer(keyedBy: Key.self, forKey: Key(stringValue: "nested keyed"))
    var unkeyed = container.nestedUnkeyedContainer(forKey: Key(stringValue: "nested unkeyed"))
    let late = container.superEncoder()
    for (index, member) in members.enumerated() {
      try container.encode(member.value, forKey: member.name)
      try unkeyed.encode(member.value)
      try keyed.encode(member.value, forKey: member.name)
      if index == 1 {
        var inner = unkeyed.nestedContainer(keyedBy: Key.self)
        var again = container.nestedContainer(keyedBy: Key.self, forKey: Key(stringValue: "nested keyed"))
        try again.encode(unkeyed.count, forKey: Key(stringValue: "count"))
        try inner.encode(member.value, forKey: member.name)
        var list = keyed.nestedUnkeyedContainer(forKey: Key(stringValue: "list"))
        try list.encodeNil()
        _ = keyed.superEncoder(forKey: Key(stringValue: "never written"))
      }
    }
    if members.count > 1 { try members[0].value.encode(to: late) }
  }

  private func encodeElements(_ elements: [GeneratedValue], to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    var late: [(any Encoder, GeneratedValue)] = []
    for (index, element) in elements.enumerated() {
      switch index % 4 {
      case 0: try container.encode(element)
      case 1: late.append((container.superEncoder(), element))
      case 2:
        var nested = container.nestedUnkeyedContainer()
        try nested.encode(element)
      default: try container.encodeNil()
      }
    }
    for (encoder, element) in late.reversed() { try element.encode(to: encoder) }
  }
}

extension GeneratedValue {
  static func random(using random: inout SeededGenerator, depth: Int = 0) -> GeneratedValue {
    let nested = { (random: inout SeededGenerator) in GeneratedValue.random(using: &random, depth: depth + 1) }
    let list = { (random: inout SeededGenerator) in (0..<random.count(upTo: 5)).map { _ in nested(&random) } }
    let members = { (random: inout SeededGenerator) in
      (0..<random.count(upTo: 6)).map { _ in Member(name: Key(stringValue: random.name()), value: nested(&random)) }
    }
    switch random.count(upTo: depth < 4 ? 37 : 22) {
    case 0: return .bool(.random(using: &random))
    case 1: return .int(.random(in: .min ... .max, using: &random))
    case 2: return .int8(.random(in: .min ... .max, using: &random))
    case 3: return .int16(.random(in: .min ... .max, using: &random))
    case 4: return .int32(.random(in: .min ... .max, using: &random))
    case 5: return .int64(.random(in: -1000...1000, using: &random))
    case 6: return .uint(.random(in: .min ... .max, using: &random))
    case 7: return .uint8(.random(in: .min ... .max, using: &random))
    case 8: return .uint16(.random(in: .min ... .max, using: &random))
    case 9: return .uint32(.random(in: .min ... .max, using: &random))
    case 10: return .uint64(.random(in: .min ... .max, using: &random))
    case 11: return .int128(.random(in: .min ... .max, using: &random))
    case 12: return .uint128(.random(in: .min ... .max, using: &random))
    case 13:
      let number = Double(bitPattern: random.next())
      return .double(number.isFinite ? number : Double(random.count(upTo: 1000)) / 8)
    case 14:
      let number = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
      return .float(number.isFinite ? number : -0.0)
    case 15: return .decimal(Decimal(random.count(upTo: 1_000_000)) / Decimal(sign: .plus, exponent: 3, significand: 1))
    case 16: return .date(Date(timeIntervalSince1970: .random(in: -9e9...9e10, using: &random)))
    case 17: return .data(Data((0..<random.count(upTo: 20)).map { _ in UInt8.random(in: 0...255, using: &random) }))
    case 18: return .url(URL(string: "https://example.com/\(random.count(upTo: 9))/é?q=a%20b#f") ?? URL(filePath: "/"))
    case 19:
      var octets = (random.next(), random.next())
      return unsafe .uuid(withUnsafeBytes(of: &octets) { unsafe UUID(uuid: $0.load(as: uuid_t.self)) })
    case 20: return .texts((0..<random.count(upTo: 4)).map { _ in random.text() })
    case 21: return .optional(random.count(upTo: 1) == 0 ? nil : random.count(upTo: 9))
    case 22: return .text(random.text())
    case 23: return .null
    case 24: return .wrapped(nested(&random))
    case 25: return .array(list(&random))
    case 26: return .dictionary(Dictionary(list(&random).map { (random.name().lowercased(), $0) }) { _, last in last })
    case 27: return .intKeys(Dictionary(list(&random).map { (random.count(upTo: 99) - 50, $0) }) { _, last in last })
    case 28: return .keys(Dictionary(list(&random).map { (Color.random(using: &random), $0) }) { _, last in last })
    case 29:
      return .synthesized(
        Record(
          userID: random.count(upTo: 9), homeAddress: random.count(upTo: 1) == 0 ? nil : random.text(), ratio: 0.5,
          at: Date(timeIntervalSince1970: Double(random.count(upTo: 2_000_000_000))),
          more: random.count(upTo: 1) == 0 ? nil : nested(&random), list: list(&random),
          lookup: [random.name(): [1, nil], random.text(): []], level: 3))
    case 30: return .choice(.plain)
    case 31: return .choice(.unlabelled(random.count(upTo: 9), random.text()))
    case 32: return .choice(.labelled(value: nested(&random), flag: random.count(upTo: 1) == 0 ? nil : true))
    case 33: return .derived(Derived(random.text(), extra: nested(&random), keyed: .random(using: &random)))
    case 34: return .members(members(&random))
    case 35: return .asked(members(&random), again: members(&random))
    case 36: return .interleaved(members(&random))
    default: return random.count(upTo: 9) == 0 ? .nothing : .elements(list(&random))
    }
  }
}
