/// Reads the value of one token.
struct JSONValueReader: Decoder, SingleValueDecodingContainer {
  let reading: JSONReading
  let token: Int

  init(_ reading: JSONReading, _ token: Int) {
    self.reading = reading
    self.token = token
  }

  var codingPath: [any CodingKey] { reading.place(of: token).path }
  var userInfo: [CodingUserInfoKey: Any] { reading.userInfo }

  /// The members of an object.
  func object<Key: CodingKey>(keyedBy type: Key.Type) throws -> JSONObjectReader {
    guard unsafe reading.tape.tokens[token].kind == .object else {
      throw reading.mismatch([String: Any].self, at: token)
    }
    return JSONObjectReader(reading, token, keyedBy: type)
  }

  /// The members of an object that is trusted to have no others than these.
  func object(of known: Set<String>?) throws(NotAsTrusted) -> JSONObjectReader {
    guard unsafe reading.tape.tokens[token].kind == .object else { throw NotAsTrusted() }
    let object = JSONObjectReader(reading, token, keyedBy: JSONKey.self)
    if let known, !object.names(unless: known.contains).isEmpty { throw NotAsTrusted() }
    return object
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(JSONKeyedReader(try object(keyedBy: type)))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard unsafe reading.tape.tokens[token].kind == .array else { throw reading.mismatch([Any].self, at: token) }
    return JSONUnkeyedReader(reading, array: token)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { reading.isNull(token) }

  func decode(_ type: Bool.Type) throws -> Bool { try reading.bool(at: token) }
  func decode(_ type: String.Type) throws -> String { try reading.string(at: token) }
  func decode(_ type: Double.Type) throws -> Double { try reading.double(at: token) }
  func decode(_ type: Float.Type) throws -> Float { try reading.float(at: token) }
  func decode(_ type: Int.Type) throws -> Int { try reading.integer(at: token) }
  func decode(_ type: Int8.Type) throws -> Int8 { try reading.integer(at: token) }
  func decode(_ type: Int16.Type) throws -> Int16 { try reading.integer(at: token) }
  func decode(_ type: Int32.Type) throws -> Int32 { try reading.integer(at: token) }
  func decode(_ type: Int64.Type) throws -> Int64 { try reading.integer(at: token) }
  func decode(_ type: Int128.Type) throws -> Int128 { try reading.integer(at: token) }
  func decode(_ type: UInt.Type) throws -> UInt { try reading.integer(at: token) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try reading.integer(at: token) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try reading.integer(at: token) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try reading.integer(at: token) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try reading.integer(at: token) }
  func decode(_ type: UInt128.Type) throws -> UInt128 { try reading.integer(at: token) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try reading.value(type, at: token) }
}
