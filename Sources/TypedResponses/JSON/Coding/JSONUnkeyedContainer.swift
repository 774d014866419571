/// Writes the elements of an array.
struct JSONUnkeyedContainer: UnkeyedEncodingContainer {
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
  var count: Int { state.pointee.frame(frame)?.next ?? 0 }

  func encodeNil() throws {
    guard state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, JSONValue.null) }
    state.pointee.writer.null()
    state.pointee.frame.next += 1
  }

  func encode<Value: Encodable>(_ value: Value) throws { try write(value) }
  func encode(_ value: String) throws { try write(value) }
  func encode(_ value: Int) throws { try write(value) }
  func encode(_ value: Bool) throws { try write(value) }
  func encode(_ value: Double) throws { try write(value) }
  func encode(_ value: Int128) throws { try write(value) }
  func encode(_ value: UInt128) throws { try write(value) }

  @inline(__always)
  private func write<Value: Encodable>(_ value: Value) throws {
    guard state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, value) }
    let mark = state.pointee.mark
    do {
      try encoding.encodeElement(value)
    } catch {
      state.pointee.rollBack(to: mark)
      throw error
    }
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    branch().rootEncoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { branch().rootEncoder.unkeyedContainer() }

  func superEncoder() -> any Encoder { branch().rootEncoder }

  private func branch() -> JSONEncoding {
    encoding.branch(at: JSONKey.index(count), ofFrame: frame) { state in
      state.pointee.frame.next += 1
      return nil
    }
  }
}
