/// Names octets in messages for people.
enum OctetName {
  /// A name such as `LF (0x0A)`, `'"' (0x22)` or `the octet 0xC3, which is not ASCII`.
  static func of(_ octet: UInt8) -> String {
    let digits = String(octet, radix: 16, uppercase: true)
    let hex = "0x" + (octet < 0x10 ? "0" : "") + digits
    switch octet {
    case 0x00: return "NUL (\(hex))"
    case 0x09: return "TAB (\(hex))"
    case 0x0A: return "LF (\(hex))"
    case 0x0D: return "CR (\(hex))"
    case 0x20: return "a space (\(hex))"
    case 0x7F: return "DEL (\(hex))"
    case ..<0x20: return "the control character \(hex)"
    case 0x80...: return "the octet \(hex), which is not ASCII"
    default: return "'\(Character(UnicodeScalar(octet)))' (\(hex))"
    }
  }
}
