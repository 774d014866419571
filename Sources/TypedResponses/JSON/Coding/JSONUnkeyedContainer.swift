/// Writes the elements of an array.
@safe struct JSONUnkeyedContainer: UnkeyedEncodingContainer {
  private let encoding: JSONEncoding
  /// The encoding's, kept here too because reading it there would retain the encoding.
  private let state: UnsafeMutablePointer<JSONEncodingState>
  private let frame: Int

  init(encoding: JSONEncoding, frame: Int) {
    self.encoding = encoding
    unsafe state = encoding.state
    self.frame = frame
  }

  var codingPath: [any CodingKey] { encoding.codingPath(ofFrame: frame) }
  var count: Int { unsafe state.pointee.frame(frame)?.next ?? 0 }

  func encodeNil() throws {
    guard unsafe state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, JSONValue.null) }
    unsafe state.pointee.writer.null()
    unsafe state.pointee.frame.next += 1
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
    guard unsafe state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, value) }
    let mark = unsafe state.pointee.mark
    do {
      try encoding.encodeElement(value)
    } catch {
      unsafe state.pointee.rollBack(to: mark)
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
    unsafe encoding.branch(at: JSONKey.index(count), ofFrame: frame) { state in
      unsafe state.pointee.frame.next += 1
      return nil
    }
  }
}
