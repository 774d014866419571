/// Names octets in messages for people.
enum OctetName {
  /// A name such as `LF (0x0A)`, `'"' (0x22)` or `the octet 0xC3, which is not ASCII`.
  static func of(_ octet: UInt8) -> String {
    switch octet {
    case 0x20: "a space (\(hex(octet)))"
    case 0x09, 0x0A, 0x0D, 0x00: symbol(of: octet)
    case ..<0x20: "the control character \(hex(octet))"
    case 0x80...: "the octet \(hex(octet)), which is not ASCII"
    default: symbol(of: octet)
    }
  }

  /// A name that is the same in all languages, such as `LF (0x0A)`, `'"' (0x22)` or `0xC3`.
  static func symbol(of octet: UInt8) -> String {
    let hex = hex(octet)
    switch octet {
    case 0x00: return "NUL (\(hex))"
    case 0x09: return "TAB (\(hex))"
    case 0x0A: return "LF (\(hex))"
    case 0x0D: return "CR (\(hex))"
    case 0x7F: return "DEL (\(hex))"
    case ..<0x20, 0x80...: return hex
    default: return "'\(Character(UnicodeScalar(octet)))' (\(hex))"
    }
  }

  private static func hex(_ octet: UInt8) -> String {
    "0x" + (octet < 0x10 ? "0" : "") + String(octet, radix: 16, uppercase: true)
  }
}
