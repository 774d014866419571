/// The keys that a type of keys has.
enum KeyCases {
  /// A name that nobody chose.
  static var invented: String { "anyName" }

  /// All keys of a type that has so many and no more.
  static func all(of type: any CodingKey.Type) -> [any CodingKey] {
    if let listed = type as? any CaseIterable.Type { return cases(listed).compactMap { $0 as? any CodingKey } }
    func found<Key: CodingKey>(_ type: Key.Type) -> [any CodingKey] { EnumCases.keys(of: type) ?? [] }
    return found(type)
  }

  /// Whether a key may have any name.
  static func areOpen(_ type: any CodingKey.Type) -> Bool { type.init(stringValue: invented) != nil }

  private static func cases<Listed: CaseIterable>(_ type: Listed.Type) -> [Any] { Array(type.allCases) }
}
