/// Tells which octet of a text cannot stand in an entity tag.
///
/// [RFC 9110 §8.8.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3)
public struct EntityTagError: Error, Sendable, Hashable {
  /// The octet that is not allowed.
  public let octet: UInt8
  /// Where it stands, counted in octets from 0.
  public let offset: Int

  /// The first fault of the text, or `nil` when it has none.
  init?(checking opaque: String) {
    var copy = opaque
    let fault = copy.withUTF8 { octets -> (octet: UInt8, offset: Int)? in
      if unsafe OctetWords.allSatisfy(octets, word: OctetWords.areNameOctets, octet: EntityTagError.isAllowed) {
        return nil
      }
      return unsafe octets.firstIndex { !EntityTagError.isAllowed($0) }.map { unsafe (octet: octets[$0], offset: $0) }
    }
    guard let fault else { return nil }
    (octet, offset) = fault
  }

  /// Whether the octet can stand in a tag that is sent.
  static func isAllowed(_ octet: UInt8) -> Bool { octet != 0x22 && 0x21...0x7E ~= octet }
}

extension EntityTagError: CustomStringConvertible {
  public var description: String {
    "An entity tag cannot contain \(OctetName.of(octet)), found at offset \(offset); "
      + "it is made of visible ASCII characters other than the double quote."
  }
}
