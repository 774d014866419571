/// What a value's `encode(to:)` is given.
struct JSONStreamEncoder: Encoder {
  let encoding: JSONEncoding
  /// The number of the frame that it encodes into.
  let frame: Int

  var codingPath: [any CodingKey] { encoding.codingPath(ofFrame: frame) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedContainers.all.with(type) { keys in
      let opened = unsafe open("an object") { unsafe $0.pointee.openObject(isDictionary: keys.areOfDictionary) }
      return keys.container(of: encoding, frame: opened)
    }
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    unsafe JSONUnkeyedContainer(encoding: encoding, frame: open("an array") { unsafe $0.pointee.openArray() })
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONSingleValueContainer(encoding: encoding, frame: frame)
  }

  /// The number of the frame when it can be opened, and otherwise one with which a container refuses everything.
  @inline(__always)
  private func open(_ kind: StaticString, _ open: (UnsafeMutablePointer<JSONEncodingState>) -> Bool) -> Int {
    guard unsafe encoding.state.pointee.frame.number == frame, unsafe !open(encoding.state) else { return frame }
    noteThatIt(isBoth: kind)
    return JSONEncodingState.refusedFrame
  }

  private func noteThatIt(isBoth kind: StaticString) {
    unsafe encoding.state.pointee.note(
      .invalidValue(
        "\(kind)", .init(codingPath: codingPath, debugDescription: "It is both \(kind) and something else.")))
  }
}
