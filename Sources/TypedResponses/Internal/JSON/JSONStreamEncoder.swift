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

/// Tells the keys of dictionaries from those of other values: a dictionary has no order, so its members get one.
private enum DictionaryKeys {
  static func isKey<Key: CodingKey>(_ type: Key.Type) -> Bool { ObjectIdentifier(type) == known }

  /// The standard library's type for them has no public name. One dictionary encoded tells which it is.
  private static let known: ObjectIdentifier? = {
    let probe = Probe()
    try? [String: Bool]().encode(to: probe)
    return probe.found
  }()

  private final class Probe: Encoder {
    var found: ObjectIdentifier?
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    private let nowhere = JSONEncoding.make(options: .default, writer: JSONWriter(capacity: 0))

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
      found = ObjectIdentifier(type)
      return KeyedEncodingContainer(JSONKeyedContainer(encoding: nowhere, frame: JSONEncodingState.refusedFrame))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
      JSONUnkeyedContainer(encoding: nowhere, frame: JSONEncodingState.refusedFrame)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
      JSONSingleValueContainer(encoding: nowhere, frame: JSONEncodingState.refusedFrame)
    }
  }
}
