/// Writes the elements of an array.
struct JSONUnkeyedContainer: UnkeyedEncodingContainer {
  let encoding: JSONEncoding
  let frame: Int

  var codingPath: [any CodingKey] { encoding.codingPath(ofFrame: frame) }
  var count: Int { encoding.state.pointee.frame(frame)?.elementCount ?? 0 }

  mutating func encodeNil() throws {
    let state = encoding.state
    guard state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, JSONValue.null) }
    state.pointee.writer.null()
    state.pointee.frame.elementCount += 1
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws { try write(value) }
  mutating func encode(_ value: Int128) throws { try write(value) }
  mutating func encode(_ value: UInt128) throws { try write(value) }

  @inline(__always)
  private func write<Value: Encodable>(_ value: Value) throws {
    let state = encoding.state
    guard state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, value) }
    let mark = state.pointee.mark
    do {
      if try !encoding.encode(value, at: JSONKey.index(state.pointee.frame.elementCount)) {
        state.pointee.writer.emptyObject()
      }
    } catch {
      state.pointee.rollBack(to: mark)
      throw error
    }
    state.pointee.frame.elementCount += 1
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    branch().rootEncoder.container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { branch().rootEncoder.unkeyedContainer() }

  mutating func superEncoder() -> any Encoder { branch().rootEncoder }

  private func branch() -> JSONEncoding {
    encoding.branch(at: JSONKey.index(count), ofFrame: frame) { state in
      state.pointee.frame.elementCount += 1
      return nil
    }
  }
}
