/// An object that some other decoder reads.
final class ForeignObject<Key: CodingKey> {
  let decoder: any Decoder
  let container: KeyedDecodingContainer<Key>
  /// Whoever wants to know what values have to be.
  let listener: (any ConstraintListener)?

  init(_ decoder: any Decoder) throws {
    self.decoder = decoder
    container = try decoder.container(keyedBy: Key.self)
    listener = decoder as? any ConstraintListener
  }

  /// The names of all members whose keys are not known.
  func names(unless isKnown: (String) -> Bool) -> [String] {
    let all = try? decoder.container(keyedBy: JSONKey.self)
    return all?.allKeys.map(\.stringValue).filter { !isKnown($0) } ?? []
  }
}
