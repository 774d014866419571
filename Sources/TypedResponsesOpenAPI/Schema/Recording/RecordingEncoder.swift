import TypedResponses

/// What an example is given to write into instead of JSON: keeps names and types.
struct RecordingEncoder: Encoder {
  let workshop: SchemaWorkshop
  let value: RecordedValue
  let codingPath: [any CodingKey]

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    value.openObject()
    return KeyedEncodingContainer(RecordingObject(workshop: workshop, value: value, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    value.openArray()
    return RecordingArray(workshop: workshop, value: value, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension RecordingEncoder: SingleValueEncodingContainer {
  func encodeNil() throws { value.note(.null) }
  func encode<Value: Encodable>(_ value: Value) throws { self.value.note(workshop.schema(of: Value.self)) }
}

/// The members that an example writes.
struct RecordingObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let workshop: SchemaWorkshop
  let value: RecordedValue
  let codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) throws { value.member(key).note(.null) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    self.value.member(key).note(workshop.schema(of: Value.self))
  }

  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws { present(Value.self, key) }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    encoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoder(key).unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder(ProbeKey(stringValue: "super")) }
  func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

  private func encoder(_ key: any CodingKey) -> RecordingEncoder {
    RecordingEncoder(workshop: workshop, value: value.member(key), codingPath: codingPath + [key])
  }

  private func present(_ type: any Encodable.Type, _ key: Key) {
    value.member(key, isOptional: true).note(workshop.schema(of: type))
  }
}

// What the protocol does for these types would not tell of those that have no value.
extension RecordingObject {
  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { present(Bool.self, key) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { present(String.self, key) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { present(Double.self, key) }
  func encodeIfPresent(_ value: Float?, forKey key: Key) throws { present(Float.self, key) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { present(Int.self, key) }
  func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { present(Int8.self, key) }
  func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { present(Int16.self, key) }
  func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { present(Int32.self, key) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { present(Int64.self, key) }
  func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { present(UInt.self, key) }
  func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { present(UInt8.self, key) }
  func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { present(UInt16.self, key) }
  func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { present(UInt32.self, key) }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { present(UInt64.self, key) }
  func encodeIfPresent(_ value: Int128?, forKey key: Key) throws { present(Int128.self, key) }
  func encodeIfPresent(_ value: UInt128?, forKey key: Key) throws { present(UInt128.self, key) }
}

/// The elements that an example writes.
struct RecordingArray: UnkeyedEncodingContainer {
  let workshop: SchemaWorkshop
  let value: RecordedValue
  let codingPath: [any CodingKey]

  var count: Int { value.count }

  func encodeNil() throws { value.element().note(.null) }

  func encode<Value: Encodable>(_ value: Value) throws {
    self.value.element().note(workshop.schema(of: Value.self))
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
    encoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder() }

  private func encoder() -> RecordingEncoder {
    RecordingEncoder(
      workshop: workshop, value: value.element(), codingPath: codingPath + [ProbeKey(intValue: value.count - 1)])
  }
}
