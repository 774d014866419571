/// Octets as text.
///
/// [RFC 4648 §4](https://www.rfc-editor.org/rfc/rfc4648#section-4)
enum Base64 {
  /// The octets in base64 with padding.
  static func encode(_ octets: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((octets.count + 2) / 3 * 4)
    for first in stride(from: 0, to: octets.count, by: 3) {
      let rest = min(3, octets.count - first)
      var group: UInt32 = 0
      for offset in 0..<3 {
        let octet = offset < rest ? octets[first + offset] : 0
        group = group << 8 | UInt32(octet)
      }
      for place in 0..<4 {
        let value = UInt8(truncatingIfNeeded: group >> UInt32(18 - 6 * place)) & 0x3F
        text.append(place > rest ? UInt8(ascii: "=") : digit(value))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The octets in base64url without padding.
  ///
  /// [RFC 4648 §5](https://www.rfc-editor.org/rfc/rfc4648#section-5)
  static func encodeForURL(_ octets: [UInt8]) -> String {
    var text = Array(encode(octets).utf8)
    while text.last == UInt8(ascii: "=") { text.removeLast() }
    for place in text.indices {
      switch text[place] {
      case UInt8(ascii: "+"): text[place] = UInt8(ascii: "-")
      case UInt8(ascii: "/"): text[place] = UInt8(ascii: "_")
      default: break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The octets that the text stands for, or `nil` when it is not base64. Padding may be missing, and bits that no
  /// octet uses may be set, as [RFC 9651 §4.2.7](https://www.rfc-editor.org/rfc/rfc9651#section-4.2.7) asks.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let end = text.lastIndex { $0 != UInt8(ascii: "=") }.map { $0 + 1 } ?? text.startIndex
    let digits = text[..<end]
    let padding = text.endIndex - end
    guard digits.count % 4 != 1, padding == 0 || (padding <= 2 && (digits.count + padding) % 4 == 0) else { return nil }
    var octets: [UInt8] = []
    octets.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for octet in digits {
      guard let value = value(octet) else { return nil }
      bits = (bits << 6 | UInt32(value)) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        octets.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return octets
  }

  /// The digit of a value below 64.
  static func digit(_ value: UInt8) -> UInt8 {
    switch value {
    case 0..<26: UInt8(ascii: "A") + value
    case 26..<52: UInt8(ascii: "a") + value - 26
    case 52..<62: UInt8(ascii: "0") + value - 52
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
