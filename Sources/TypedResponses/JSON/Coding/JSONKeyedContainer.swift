/// Writes the members of an object.
///
/// Nothing in it changes. Its methods are mutating, so that they find it where it lies in the box around it.
@safe struct JSONKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let encoding: JSONEncoding
  /// The encoding's, kept here too because reading it there would retain the encoding.
  private let state: UnsafeMutablePointer<JSONEncodingState>
  private let frame: Int
  private let names: Unmanaged<WrittenNames>

  init(encoding: JSONEncoding, frame: Int, names: Unmanaged<WrittenNames>) {
    self.encoding = encoding
    unsafe state = encoding.state
    self.frame = frame
    unsafe self.names = names
  }

  var codingPath: [any CodingKey] { encoding.codingPath(ofFrame: frame) }

  mutating func encodeNil(forKey key: Key) throws {
    try begin(key, JSONValue.null)
    unsafe state.pointee.writer.null()
  }

  mutating func encode(_ value: String, forKey key: Key) throws {
    try begin(key, value)
    unsafe state.pointee.writer.string(value)
  }

  mutating func encode(_ value: Bool, forKey key: Key) throws {
    try begin(key, value)
    unsafe state.pointee.writer.bool(value)
  }

  mutating func encode(_ value: Int, forKey key: Key) throws {
    try begin(key, value)
    unsafe state.pointee.writer.integer(value)
  }

  mutating func encode(_ value: Int128, forKey key: Key) throws {
    try begin(key, value)
    unsafe state.pointee.writer.integer(value)
  }

  mutating func encode(_ value: UInt128, forKey key: Key) throws {
    try begin(key, value)
    unsafe state.pointee.writer.integer(value)
  }

  mutating func encode(_ value: Double, forKey key: Key) throws {
    guard value.isFinite else { return try write(value, forKey: key) }
    try begin(key, value)
    unsafe state.pointee.writer.shortest(value)
  }

  mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try write(value, forKey: key) }

  private mutating func write<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    let mark = unsafe state.pointee.mark
    try begin(key, value)
    if unsafe state.pointee.writePlain(value) { return }
    do {
      let isWritten = try unsafe state.pointee.encoding._withUnsafeGuaranteedRef { try $0.encodeOther(value, at: key) }
      if !isWritten { unsafe state.pointee.writer.emptyObject() }
    } catch {
      unsafe state.pointee.rollBack(to: mark)
      throw error
    }
  }

  /// Writes the name of the next member.
  @inline(__always)
  private mutating func begin<Value>(_ key: Key, _ value: Value) throws {
    guard unsafe state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, value) }
    unsafe state.pointee.beginMember(key.stringValue, in: names)
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    let known = unsafe state.pointee.nestedObject(named: key.stringValue)
    return (known ?? branch(at: key, objectNamed: key.stringValue)).rootEncoder.container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    branch(at: key).rootEncoder.unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { branch(at: JSONKey.name("super")).rootEncoder }

  mutating func superEncoder(forKey key: Key) -> any Encoder { branch(at: key).rootEncoder }

  private mutating func branch(at key: some CodingKey, objectNamed name: String? = nil) -> JSONEncoding {
    unsafe encoding.branch(at: key, ofFrame: frame) { state in
      unsafe state.pointee.beginMember(key.stringValue, in: names)
      return name
    }
  }
}
