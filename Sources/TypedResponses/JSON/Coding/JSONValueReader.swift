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

  var place: JSONPlace { reading.place(of: token) }

  /// What the client calls the member of a key, or would have called it.
  func memberName(of key: some CodingKey) -> String {
    reading.memberName(of: key, in: token)
  }

  /// What the client calls the members of an object whose keys are not known.
  func memberNames(unless isKnown: (_ key: String) -> Bool) -> [String] {
    guard unsafe reading.tape.tokens[token].kind == .object else { return [] }
    var names: [String] = []
    reading.tape.forEachMember(of: token) { name, value in
      let member = reading.tape.string(name)
      if !isKnown(reading.convertsNames ? reading.keyName(ofValue: value) : member) { names.append(member) }
    }
    return names
  }

  /// The members of an object that is trusted to have no others than these.
  func object(of known: Set<String>?) throws(NotAsTrusted) -> JSONKeyedReader<JSONKey> {
    guard unsafe reading.tape.tokens[token].kind == .object, known.map(hasNoOthers) ?? true else {
      throw NotAsTrusted()
    }
    return JSONKeyedReader(reading, object: token)
  }

  private func hasNoOthers(than known: Set<String>) -> Bool { memberNames { known.contains($0) }.isEmpty }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard unsafe reading.tape.tokens[token].kind == .object else {
      throw reading.mismatch([String: Any].self, at: token)
    }
    return KeyedDecodingContainer(JSONKeyedReader(reading, object: token))
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
