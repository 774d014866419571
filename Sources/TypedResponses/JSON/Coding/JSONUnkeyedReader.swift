/// Reads the elements of an array.
struct JSONUnkeyedReader: UnkeyedDecodingContainer {
  private let reading: JSONReading
  private let array: Int
  private var next: Int
  private(set) var currentIndex = 0

  init(_ reading: JSONReading, array: Int) {
    self.reading = reading
    self.array = array
    next = array + 1
  }

  var codingPath: [any CodingKey] { reading.place(of: array).path }
  var count: Int? { unsafe Int(reading.tape.tokens[array].count) }
  var isAtEnd: Bool { unsafe next >= Int(reading.tape.tokens[array].next) }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd else { throw reading.missingElement(currentIndex, JSONValue?.self, in: array) }
    guard reading.isNull(next) else { return false }
    advance()
    return true
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try element { try $0.bool(at: $1) } }
  mutating func decode(_ type: String.Type) throws -> String { try element { try $0.string(at: $1) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try element { try $0.double(at: $1) } }
  mutating func decode(_ type: Float.Type) throws -> Float { try element { try $0.float(at: $1) } }
  mutating func decode(_ type: Int.Type) throws -> Int { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: Int128.Type) throws -> Int128 { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try element { try $0.integer(at: $1) } }
  mutating func decode(_ type: UInt128.Type) throws -> UInt128 { try element { try $0.integer(at: $1) } }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try element { try $0.value(type, at: $1) }
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try element { try JSONValueReader($0, $1).container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try element { try JSONValueReader($0, $1).unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder { try element { JSONValueReader($0, $1) } }

  /// Reads the next element, and goes on behind it when that succeeds.
  @inline(__always)
  private mutating func element<Value>(_ read: (JSONReading, Int) throws -> Value) throws -> Value {
    guard !isAtEnd else { throw reading.missingElement(currentIndex, Value.self, in: array) }
    let value = try read(reading, next)
    advance()
    return value
  }

  private mutating func advance() {
    next = reading.tape.end(of: next)
    currentIndex += 1
  }
}
