/// Tells the keys of dictionaries from those of other values: a dictionary has no order, so its members get one, and its
/// keys are data, so they stay as they are.
enum DictionaryKeys {
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
      return unsafe KeyedEncodingContainer(
        JSONKeyedContainer(encoding: nowhere, frame: JSONEncodingState.refusedFrame, names: WrittenNames.ofData))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
      JSONUnkeyedContainer(encoding: nowhere, frame: JSONEncodingState.refusedFrame)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
      JSONSingleValueContainer(encoding: nowhere, frame: JSONEncodingState.refusedFrame)
    }
  }
}
