import TypedResponses

/// What a type is given to read instead of JSON.
struct ProbeDecoder: Decoder, SingleValueDecodingContainer {
  let run: ProbeRun
  let place: ProbePlace
  let codingPath: [any CodingKey]

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try run.open(ObjectKind.self, at: place, codingPath)
    return KeyedDecodingContainer(ProbeObject(run: run, place: place, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try run.open(ArrayKind.self, at: place, codingPath)
    return ProbeArray(run: run, place: place, codingPath: codingPath)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool {
    run.note(place) { $0.asksNull = true }
    return run.table[place].isNull
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try run.decode(type, at: place, codingPath) }
}

extension ProbeDecoder: ConstraintListener {
  func listen(to keywords: JSONObject, at key: any CodingKey) {
    run.note(place.appending(.member(key.stringValue))) { record in
      for keyword in keywords.members { record.keywords[keyword.name] = keyword.value }
    }
  }
}
