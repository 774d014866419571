/// How welcome digests by an algorithm are: 10 most, 1 least, 0 not at all.
///
/// [RFC 9530 §4](https://www.rfc-editor.org/rfc/rfc9530#section-4)
public struct DigestPreference: Sendable, Hashable {
  /// The algorithm's key, such as `sha-256`.
  public let algorithm: String
  /// The weight, 0 to 10.
  public let weight: Int

  private init(checked algorithm: String, _ weight: Int) {
    self.algorithm = algorithm
    self.weight = weight
  }

  /// A preference for an algorithm by its key.
  ///
  /// - Throws: ``FieldPartError`` when the key cannot be written or the weight is out of range.
  public init(_ algorithm: String, weight: Int) throws(FieldPartError) {
    guard StructuredKey(algorithm) != nil else {
      throw FieldPartError("\"\(algorithm)\" is no key of a digest algorithm; keys are lower case.")
    }
    guard (0...10).contains(weight) else {
      throw FieldPartError("The weight of a digest algorithm is a number from 0 to 10, not \(weight).")
    }
    self.init(checked: algorithm, weight)
  }

  /// SHA-256, most welcome.
  public static var sha256: DigestPreference { DigestPreference(checked: "sha-256", 10) }
  /// SHA-512, welcome.
  public static var sha512: DigestPreference { DigestPreference(checked: "sha-512", 9) }

  static func distinct(_ preferences: [DigestPreference]) -> [DigestPreference] {
    preferences.enumerated().filter { place, preference in
      !preferences[(place + 1)...].contains { $0.algorithm == preference.algorithm }
    }.map(\.element)
  }

  static func serialize(_ preferences: [DigestPreference]) -> FieldValue {
    var dictionary = StructuredDictionary()
    for preference in preferences {
      let weight = BareItem(checked: .integer(Int64(preference.weight)))
      dictionary.set(StructuredKey(checked: preference.algorithm), .item(StructuredItem(weight)))
    }
    return FieldValue(checked: dictionary.serialized)
  }

  static func parse(_ text: String) -> [DigestPreference]? {
    guard let dictionary = StructuredParser.dictionary(text), !dictionary.entries.isEmpty else { return nil }
    var preferences: [DigestPreference] = []
    for entry in dictionary.entries {
      guard let weight = entry.value.item?.value.integer, (0...10).contains(weight) else { return nil }
      preferences.append(DigestPreference(checked: entry.key.text, Int(weight)))
    }
    return preferences
  }
}

extension DigestPreference: CustomStringConvertible {
  /// The algorithm and its weight, as in "sha-256=10".
  public var description: String { "\(algorithm)=\(weight)" }
}
