/// Reads a form as an object whose members are texts and arrays of texts.
struct FormReading: Decoder {
  let values: [String: [String]]
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(FormMembers(values: values))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw isForm([String].self) }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw isForm(String.self) }

  private func isForm(_ type: Any.Type) -> DecodingError {
    .typeMismatch(type, .init(codingPath: [], debugDescription: "A form has names and values."))
  }
}

/// The fields of a form by name.
private struct FormMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let values: [String: [String]]
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { values.keys.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { find(key) != nil }

  /// Nothing is a value that was left empty, but for texts.
  func decodeNil(forKey key: Key) -> Bool { find(key).map { $0 == [""] } ?? true }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    contains(key) ? try value(key).decode(type) : nil
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try value(key).decode(type)
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(key).decode(type) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { FormReading(values: values) }

  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }

  private func find(_ key: Key) -> [String]? { values[key.stringValue] ?? values[key.stringValue + "[]"] }

  private func value(_ key: Key) throws -> FormValueReading {
    guard let texts = find(key) else {
      throw DecodingError.keyNotFound(key, .init(codingPath: [], debugDescription: "There is no such field."))
    }
    return FormValueReading(texts: texts, codingPath: [key])
  }
}
