/// An array of as many elements as are asked for, or as the run has for it.
struct ProbeArray: UnkeyedDecodingContainer {
  let run: ProbeRun
  let place: ProbePlace
  let codingPath: [any CodingKey]
  private(set) var currentIndex = 0

  init(run: ProbeRun, place: ProbePlace, codingPath: [any CodingKey]) {
    self.run = run
    self.place = place
    self.codingPath = codingPath
  }

  var count: Int? { run.count(of: place) }
  var isAtEnd: Bool { currentIndex >= run.count(of: place) }

  mutating func decodeNil() throws -> Bool {
    let isNull = try run.isNull(element, key, codingPath)
    if isNull { currentIndex += 1 }
    return isNull
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try run.decode(type, at: element, key, codingPath)
    currentIndex += 1
    return value
  }

  mutating func decodeIfPresent<Value: Decodable>(_ type: Value.Type) throws -> Value? { try present(type) }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }

  mutating func superDecoder() throws -> any Decoder { next() }

  private mutating func next() -> ProbeDecoder {
    let decoder = ProbeDecoder(run: run, place: element, codingPath: codingPath + [key])
    currentIndex += 1
    return decoder
  }

  private var key: ProbeKey { ProbeKey(intValue: currentIndex) }
  private var element: ProbePlace { place.appending(.element(currentIndex)) }

  private mutating func present<Value: Decodable>(_ type: Value.Type) throws -> Value? {
    let value = try run.decodeIfPresent(type, at: element, key, codingPath)
    currentIndex += 1
    return value
  }
}

// What the protocol does for these types would not tell which type is asked for.
extension ProbeArray {
  mutating func decodeIfPresent(_ type: Bool.Type) throws -> Bool? { try present(type) }
  mutating func decodeIfPresent(_ type: String.Type) throws -> String? { try present(type) }
  mutating func decodeIfPresent(_ type: Double.Type) throws -> Double? { try present(type) }
  mutating func decodeIfPresent(_ type: Float.Type) throws -> Float? { try present(type) }
  mutating func decodeIfPresent(_ type: Int.Type) throws -> Int? { try present(type) }
  mutating func decodeIfPresent(_ type: Int8.Type) throws -> Int8? { try present(type) }
  mutating func decodeIfPresent(_ type: Int16.Type) throws -> Int16? { try present(type) }
  mutating func decodeIfPresent(_ type: Int32.Type) throws -> Int32? { try present(type) }
  mutating func decodeIfPresent(_ type: Int64.Type) throws -> Int64? { try present(type) }
  mutating func decodeIfPresent(_ type: UInt.Type) throws -> UInt? { try present(type) }
  mutating func decodeIfPresent(_ type: UInt8.Type) throws -> UInt8? { try present(type) }
  mutating func decodeIfPresent(_ type: UInt16.Type) throws -> UInt16? { try present(type) }
  mutating func decodeIfPresent(_ type: UInt32.Type) throws -> UInt32? { try present(type) }
  mutating func decodeIfPresent(_ type: UInt64.Type) throws -> UInt64? { try present(type) }
  mutating func decodeIfPresent(_ type: Int128.Type) throws -> Int128? { try present(type) }
  mutating func decodeIfPresent(_ type: UInt128.Type) throws -> UInt128? { try present(type) }
}
