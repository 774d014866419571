/// Writes the members of an object.
struct JSONKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let encoding: JSONEncoding
  /// The encoding's, kept here too because reading it there would retain the encoding.
  private let state: UnsafeMutablePointer<JSONEncodingState>
  private let frame: Int

  init(encoding: JSONEncoding, frame: Int) {
    self.encoding = encoding
    state = encoding.state
    self.frame = frame
  }

  var codingPath: [any CodingKey] { encoding.codingPath(ofFrame: frame) }

  func encodeNil(forKey key: Key) throws {
    guard state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, JSONValue.null) }
    state.pointee.beginMember(key)
    state.pointee.writer.null()
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try write(value, forKey: key) }
  func encode(_ value: String, forKey key: Key) throws { try write(value, forKey: key) }
  func encode(_ value: Int, forKey key: Key) throws { try write(value, forKey: key) }
  func encode(_ value: Bool, forKey key: Key) throws { try write(value, forKey: key) }
  func encode(_ value: Double, forKey key: Key) throws { try write(value, forKey: key) }
  func encode(_ value: Int128, forKey key: Key) throws { try write(value, forKey: key) }
  func encode(_ value: UInt128, forKey key: Key) throws { try write(value, forKey: key) }

  @inline(__always)
  private func write<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    guard state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, value) }
    let mark = state.pointee.mark
    state.pointee.beginMember(key)
    do {
      if try !state.pointee.writePlain(value) && !encoding.encode(value, at: key) { state.pointee.writer.emptyObject() }
    } catch {
      state.pointee.rollBack(to: mark)
      throw error
    }
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    let known = state.pointee.nestedObject(named: key.stringValue)
    return (known ?? branch(at: key, objectNamed: key.stringValue)).rootEncoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    branch(at: key).rootEncoder.unkeyedContainer()
  }

  func superEncoder() -> any Encoder { branch(at: JSONKey.name("super")).rootEncoder }

  func superEncoder(forKey key: Key) -> any Encoder { branch(at: key).rootEncoder }

  private func branch(at key: some CodingKey, objectNamed name: String? = nil) -> JSONEncoding {
    encoding.branch(at: key, ofFrame: frame) { state in
      state.pointee.beginMember(key)
      return name
    }
  }
}
