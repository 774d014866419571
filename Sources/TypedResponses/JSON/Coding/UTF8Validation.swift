/// Finds octets that are not UTF-8.
///
/// [RFC 3629 §4](https://www.rfc-editor.org/rfc/rfc3629#section-4)
enum UTF8Validation {
  /// The offset of the first octet that cannot stand where it stands, or `nil` when all is well.
  static func firstFault(in octets: Span<UInt8>) -> Int? {
    var offset = 0
    while offset < octets.count {
      let length = lengthOfScalar(octets.extracting(offset...))
      guard length > 0 else { return offset - length }
      offset += length
    }
    return nil
  }

  /// How many octets the first scalar of a text that is not empty has. Without one, how many octets stand in front of
  /// the first that cannot stand where it stands, below zero; a scalar that the text cuts off is wrong from its start.
  static func lengthOfScalar(_ text: Span<UInt8>) -> Int {
    guard text[0] >= 0x80 else { return 1 }
    guard let form = form(of: text[0]) else { return 0 }
    for step in 1...form.following {
      guard step < text.count else { return 0 }
      guard (step == 1 ? form.second : 0x80...0xBF) ~= text[step] else { return -step }
    }
    return 1 + form.following
  }

  /// How many octets follow a lead octet, and which can be the first of them.
  private static func form(of lead: UInt8) -> (following: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (1, 0x80...0xBF)
    case 0xE0: (2, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (2, 0x80...0xBF)
    case 0xED: (2, 0x80...0x9F)
    case 0xF0: (3, 0x90...0xBF)
    case 0xF1...0xF3: (3, 0x80...0xBF)
    case 0xF4: (3, 0x80...0x8F)
    default: nil
    }
  }
}
