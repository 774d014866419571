/// What is needed for each type of keys, to make the containers that the members of objects are written through.
struct KeyedContainers {
  static let all = KeyedContainers()
  private let types: KnownTypes

  init(types: KnownTypes = KnownTypes()) {
    self.types = types
  }

  /// Calls `body` with what is known of a type of keys.
  @inline(__always)
  func with<Key: CodingKey, Result>(_ type: Key.Type, _ body: (KnownKeys<Key>) -> Result) -> Result {
    if let known = unsafe types.find(type) {
      return unsafe known._withUnsafeGuaranteedRef { unsafe body(unsafeDowncast($0, to: KnownKeys<Key>.self)) }
    }
    let keys = KnownKeys<Key>()
    types.keep(keys)
    return body(keys)
  }
}

/// What is known of a type of keys.
@safe final class KnownKeys<Key: CodingKey>: KnownType {
  let areOfDictionary = DictionaryKeys.isKey(Key.self)
  private let asKeys = unsafe Unmanaged.passRetained(WrittenNames(areConverted: false))
  private let inSnakeCase = unsafe Unmanaged.passRetained(WrittenNames(areConverted: true))
  /// The container's type with its conformance, so that nobody need look it up.
  private let container: any ObjectContainer<Key>.Type = JSONKeyedContainer<Key>.self

  init() { super.init(Key.self) }

  @inline(__always)
  func container(of encoding: JSONEncoding, frame: Int) -> KeyedEncodingContainer<Key> {
    unsafe makeContainer(container, encoding, frame, names(for: encoding))
  }

  /// How members are named. Keys of dictionaries are data: no options convert them, and their number has no end.
  @inline(__always)
  private func names(for encoding: JSONEncoding) -> Unmanaged<WrittenNames> {
    if unsafe !encoding.state.pointee.convertsNames, !areOfDictionary,
      unsafe asKeys._withUnsafeGuaranteedRef({ $0.hasRoom })
    {
      return unsafe asKeys
    }
    return unsafe rarerNames(for: encoding)
  }

  private func rarerNames(for encoding: JSONEncoding) -> Unmanaged<WrittenNames> {
    guard unsafe encoding.state.pointee.convertsNames, !areOfDictionary else {
      return unsafe WrittenNames.ofData
    }
    let isKept =
      unsafe encoding.state.pointee.options.keys.isSnakeCase && inSnakeCase._withUnsafeGuaranteedRef { $0.hasRoom }
    return unsafe isKept ? inSnakeCase : WrittenNames.ofConversion
  }
}

private protocol ObjectContainer<Key>: KeyedEncodingContainerProtocol {
  init(encoding: JSONEncoding, frame: Int, names: Unmanaged<WrittenNames>)
}

extension JSONKeyedContainer: ObjectContainer {}

@inline(__always)
private func makeContainer<Key: CodingKey>(
  _ type: any ObjectContainer<Key>.Type, _ encoding: JSONEncoding, _ frame: Int, _ names: Unmanaged<WrittenNames>
) -> KeyedEncodingContainer<Key> {
  func make<Container: ObjectContainer<Key>>(_ type: Container.Type) -> KeyedEncodingContainer<Key> {
    unsafe KeyedEncodingContainer(Container(encoding: encoding, frame: frame, names: names))
  }
  return make(type)
}
