/// Makes the containers that the members of objects are written through, and remembers what is needed for each type of
/// keys.
struct KeyedContainers {
  static let all = KeyedContainers()
  private let types: KnownTypes

  init(types: KnownTypes = KnownTypes()) {
    self.types = types
  }

  func container<Key: CodingKey>(
    keyedBy type: Key.Type, of encoding: JSONEncoding, frame: Int
  ) -> KeyedEncodingContainer<Key> {
    func make<Container: ObjectContainer<Key>>(_ type: Container.Type) -> KeyedEncodingContainer<Key> {
      KeyedEncodingContainer(Container(encoding: encoding, frame: frame))
    }
    guard let known = types.find(type) else {
      types.keep(Keys<Key>())
      return make(JSONKeyedContainer<Key>.self)
    }
    return known._withUnsafeGuaranteedRef { make(unsafeDowncast($0, to: Keys<Key>.self).container) }
  }

  /// Has the container's type with its conformance, so that nobody need look it up.
  private final class Keys<Key: CodingKey>: KnownType {
    let container: any ObjectContainer<Key>.Type = JSONKeyedContainer<Key>.self
    init() { super.init(Key.self) }
  }
}

private protocol ObjectContainer<Key>: KeyedEncodingContainerProtocol {
  init(encoding: JSONEncoding, frame: Int)
}

extension JSONKeyedContainer: ObjectContainer {}
