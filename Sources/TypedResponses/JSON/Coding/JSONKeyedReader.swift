/// Reads the members of an object.
struct JSONKeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let members: JSONObjectReader

  init(_ members: JSONObjectReader) {
    self.members = members
  }

  var codingPath: [any CodingKey] { members.place.path }

  var allKeys: [Key] { members.keys(Key.self) }

  func contains(_ key: Key) -> Bool { members.find(key.stringValue, advance: false) != nil }

  func decodeNil(forKey key: Key) throws -> Bool {
    guard let value = members.find(key.stringValue, advance: false) else { throw members.missing(key) }
    return members.reading.isNull(value)
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try members.reading.bool(at: value(key)) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try members.reading.string(at: value(key)) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try members.reading.double(at: value(key)) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try members.reading.float(at: value(key)) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try members.reading.integer(at: value(key)) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try members.reading.integer(at: value(key)) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try members.reading.integer(at: value(key)) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try members.reading.integer(at: value(key)) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try members.reading.integer(at: value(key)) }
  func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 { try members.reading.integer(at: value(key)) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try members.reading.integer(at: value(key)) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try members.reading.integer(at: value(key)) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try members.reading.integer(at: value(key)) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try members.reading.integer(at: value(key)) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try members.reading.integer(at: value(key)) }
  func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 { try members.reading.integer(at: value(key)) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try members.reading.value(type, at: value(key))
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try present(key).map { try members.reading.bool(at: $0) }
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key).map { try members.reading.string(at: $0) }
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try present(key).map { try members.reading.double(at: $0) }
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try present(key).map { try members.reading.integer(at: $0) }
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try present(key).map { try members.reading.value(type, at: $0) }
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try JSONValueReader(members.reading, value(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try JSONValueReader(members.reading, value(key)).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder(forKey: JSONKey.name("super")) }

  func superDecoder(forKey key: Key) throws -> any Decoder { decoder(forKey: key) }

  private func decoder(forKey key: some CodingKey) -> any Decoder {
    JSONValueReader(members.reading, members.find(key.stringValue) ?? members.reading.absent(key, in: members.object))
  }

  @inline(__always)
  private func value(_ key: Key) throws -> Int { try members.value(key) }

  @inline(__always)
  private func present(_ key: Key) -> Int? { members.present(key.stringValue) }
}
