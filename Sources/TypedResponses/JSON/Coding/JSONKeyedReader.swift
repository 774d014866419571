/// Reads the members of an object.
struct JSONKeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reading: JSONReading
  private let object: Int
  /// Where the values stand by the names of their keys, when names are not those of the keys.
  private let converted: [String: Int]?

  init(_ reading: JSONReading, object: Int) {
    self.reading = reading
    self.object = object
    converted = reading.convertsNames ? reading.convertedNames(of: object, keyedBy: Key.self) : nil
  }

  var codingPath: [any CodingKey] { reading.place(of: object).path }

  var allKeys: [Key] {
    var keys: [Key] = []
    reading.tape.forEachMember(of: object) { name, value in
      if let key = Key(stringValue: converted == nil ? reading.tape.string(name) : reading.keyName(ofValue: value)) {
        keys.append(key)
      }
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { find(key, advance: false) != nil }

  func decodeNil(forKey key: Key) throws -> Bool {
    guard let value = find(key, advance: false) else { throw missing(key) }
    return reading.isNull(value)
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try reading.bool(at: value(key)) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try reading.string(at: value(key)) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try reading.double(at: value(key)) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try reading.float(at: value(key)) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try reading.integer(at: value(key)) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try reading.integer(at: value(key)) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try reading.integer(at: value(key)) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try reading.integer(at: value(key)) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try reading.integer(at: value(key)) }
  func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 { try reading.integer(at: value(key)) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try reading.integer(at: value(key)) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try reading.integer(at: value(key)) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try reading.integer(at: value(key)) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try reading.integer(at: value(key)) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try reading.integer(at: value(key)) }
  func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 { try reading.integer(at: value(key)) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try reading.value(type, at: value(key))
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try present(key).map { try reading.bool(at: $0) }
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key).map { try reading.string(at: $0) }
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try present(key).map { try reading.double(at: $0) }
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try present(key).map { try reading.integer(at: $0) }
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try present(key).map { try reading.value(type, at: $0) }
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try JSONValueReader(reading, value(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try JSONValueReader(reading, value(key)).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { decoder(forKey: JSONKey.name("super"), find("super", advance: true)) }

  func superDecoder(forKey key: Key) throws -> any Decoder { decoder(forKey: key, find(key, advance: true)) }

  private func decoder(forKey key: any CodingKey, _ value: Int?) -> any Decoder {
    JSONValueReader(reading, value ?? reading.absent(key, in: object))
  }

  // MARK: - Members

  @inline(__always)
  private func value(_ key: Key) throws -> Int {
    guard let value = find(key, advance: true) else { throw missing(key) }
    return value
  }

  @inline(__always)
  private func present(_ key: Key) -> Int? { present(key.stringValue) }

  /// Where the value of a member stands that is trusted to be there.
  @inline(__always)
  func trusted(_ name: String) throws(NotAsTrusted) -> Int {
    guard let value = find(name, advance: true) else { throw NotAsTrusted() }
    return value
  }

  /// Where the value of a member stands unless it is missing or `null`.
  @inline(__always)
  func present(_ name: String) -> Int? {
    guard let value = find(name, advance: true), !reading.isNull(value) else { return nil }
    return value
  }

  @inline(__always)
  private func find(_ key: Key, advance: Bool) -> Int? { find(key.stringValue, advance: advance) }

  @inline(__always)
  private func find(_ name: String, advance: Bool) -> Int? {
    if let converted { return converted[name] }
    var name = name
    return name.withUTF8 { unsafe reading.tape.find($0, in: object, advance: advance) }
  }

  private func missing(_ key: Key) -> DecodingError { reading.missing(key, in: object, keepsNames: converted == nil) }
}
