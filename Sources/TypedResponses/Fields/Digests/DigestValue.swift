/// A digest of octets, with the algorithm that made it.
///
/// [RFC 9530 §5](https://www.rfc-editor.org/rfc/rfc9530#section-5)
public struct DigestValue: Sendable, Hashable {
  /// The algorithm's name: `sha-256` or `sha-512`. All others are insecure and not offered.
  public let algorithm: String
  /// The digest.
  public let octets: [UInt8]

  private init(checked algorithm: String, _ octets: [UInt8]) {
    self.algorithm = algorithm
    self.octets = octets
  }

  /// The SHA-256 digest of this content.
  public init(sha256Of content: [UInt8]) {
    self.init(checked: "sha-256", SHA256.digest(of: content))
  }

  /// A SHA-256 digest that was made elsewhere.
  ///
  /// - Throws: ``FieldPartError`` when it does not have 32 octets.
  public init(sha256 digest: [UInt8]) throws(FieldPartError) {
    guard digest.count == 32 else {
      throw FieldPartError("A SHA-256 digest has 32 octets, not \(digest.count).")
    }
    self.init(checked: "sha-256", digest)
  }

  /// A SHA-512 digest that was made elsewhere.
  ///
  /// - Throws: ``FieldPartError`` when it does not have 64 octets.
  public init(sha512 digest: [UInt8]) throws(FieldPartError) {
    guard digest.count == 64 else {
      throw FieldPartError("A SHA-512 digest has 64 octets, not \(digest.count).")
    }
    self.init(checked: "sha-512", digest)
  }

  /// Whether this is the digest of the content.
  func isDigest(of content: [UInt8]) -> Bool { octets == Self.digest(algorithm, of: content) }

  /// The digest of the octets; `nil` for an algorithm that this package does not know.
  package static func digest(_ algorithm: String, of octets: [UInt8]) -> [UInt8]? {
    switch algorithm {
    case "sha-256": SHA256.digest(of: octets)
    case "sha-512": SHA512.digest(of: octets)
    default: nil
    }
  }

  /// The digests without those that another with the same algorithm follows.
  static func distinct(_ values: [DigestValue]) -> [DigestValue] {
    values.enumerated().filter { place, value in
      !values[(place + 1)...].contains { $0.algorithm == value.algorithm }
    }.map(\.element)
  }

  /// The digests as they are written.
  static func serialize(_ values: [DigestValue]) -> FieldValue {
    var dictionary = StructuredDictionary()
    for value in values {
      dictionary.set(StructuredKey(checked: value.algorithm), .item(StructuredItem(.byteSequence(value.octets))))
    }
    return FieldValue(checked: dictionary.serialized)
  }

  /// The SHA-256 and SHA-512 digests in a received value; `nil` when there are none, or it is malformed.
  static func parse(_ text: String) -> [DigestValue]? {
    guard let dictionary = StructuredParser.dictionary(text) else { return nil }
    var values: [DigestValue] = []
    for entry in dictionary.entries {
      guard let octets = entry.value.item?.value.byteSequence else { return nil }
      switch (entry.key.text, octets.count) {
      case ("sha-256", 32), ("sha-512", 64): values.append(DigestValue(checked: entry.key.text, octets))
      case ("sha-256", _), ("sha-512", _): return nil
      default: continue
      }
    }
    return values.isEmpty ? nil : values
  }
}

extension DigestValue: CustomStringConvertible {
  public var description: String { "\(algorithm)=:\(Base64.encode(octets)):" }
}
