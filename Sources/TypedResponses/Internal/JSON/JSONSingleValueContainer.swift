/// Writes a value that is neither object nor array, or one that stands for another.
struct JSONSingleValueContainer: SingleValueEncodingContainer {
  let encoding: JSONEncoding
  let frame: Int

  var codingPath: [any CodingKey] { encoding.codingPath(ofFrame: frame) }

  mutating func encodeNil() throws {
    try require(JSONValue.null)
    encoding.state.pointee.writer.null()
    encoding.state.pointee.frame.kind = .value
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws { try write(value) }
  mutating func encode(_ value: Int128) throws { try write(value) }
  mutating func encode(_ value: UInt128) throws { try write(value) }

  @inline(__always)
  private func write<Value: Encodable>(_ value: Value) throws {
    try require(value)
    let state = encoding.state
    let mark = state.pointee.mark
    do {
      if try encoding.encode(value, at: JSONKey?.none) { state.pointee.frame.kind = .value }
    } catch {
      state.pointee.rollBack(to: mark)
      throw error
    }
  }

  private func require(_ value: Any) throws {
    guard encoding.state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, value) }
    guard encoding.state.pointee.frame.kind == .nothing else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: codingPath, debugDescription: "Another value is encoded in its place already."))
    }
  }
}
