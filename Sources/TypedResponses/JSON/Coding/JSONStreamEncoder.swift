/// What a value's `encode(to:)` is given.
struct JSONStreamEncoder: Encoder {
  let encoding: JSONEncoding
  /// The number of the frame that it encodes into.
  let frame: Int

  var codingPath: [any CodingKey] { encoding.codingPath(ofFrame: frame) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    let opened = open("an object") { $0.pointee.openObject(isDictionary: DictionaryKeys.isKey(type)) }
    return KeyedContainers.all.container(keyedBy: type, of: encoding, frame: opened)
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONUnkeyedContainer(encoding: encoding, frame: open("an array") { $0.pointee.openArray() })
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONSingleValueContainer(encoding: encoding, frame: frame)
  }

  /// The number of the frame when it can be opened, and otherwise one with which a container refuses everything.
  @inline(__always)
  private func open(_ kind: StaticString, _ open: (UnsafeMutablePointer<JSONEncodingState>) -> Bool) -> Int {
    let state = encoding.state
    guard state.pointee.frame.number == frame, !open(state) else { return frame }
    state.pointee.note(
      .invalidValue(
        "\(kind)", .init(codingPath: codingPath, debugDescription: "It is both \(kind) and something else.")))
    return JSONEncodingState.refusedFrame
  }
}
