/// Writes a value that is neither object nor array, or one that stands for another.
@safe struct JSONSingleValueContainer: SingleValueEncodingContainer {
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

  func encodeNil() throws {
    try require(JSONValue.null)
    unsafe state.pointee.writer.null()
    unsafe state.pointee.frame.kind = .value
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
    try require(value)
    let mark = unsafe state.pointee.mark
    do {
      let isWritten = try encoding.encode(value, at: NoKey.none)
      if isWritten { unsafe state.pointee.frame.kind = .value }
    } catch {
      unsafe state.pointee.rollBack(to: mark)
      throw error
    }
  }

  private func require(_ value: Any) throws {
    guard unsafe state.pointee.frame.number == frame else { throw encoding.refusal(of: frame, value) }
    guard unsafe state.pointee.frame.kind == .nothing else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: codingPath, debugDescription: "Another value is encoded in its place already."))
    }
  }
}
