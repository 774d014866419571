/// Copies text into JSON strings: whole words at a time, as long as nothing needs escaping.
///
/// [RFC 8259 §7](https://www.rfc-editor.org/rfc/rfc8259#section-7)
enum JSONEscaping {
  /// The longest escape sequence, such as `\u001f`.
  static var longestEscape: Int { 6 }

  /// Copies octets up to the first that needs escaping, and returns how many those are.
  ///
  /// `target` needs room for all `count` octets: some behind the returned number are overwritten too.
  @inline(__always)
  static func copyPlain(
    _ source: UnsafePointer<UInt8>, count: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var offset = 0
    if count >= 8 {
      while offset &+ 8 <= count {
        let flags = copyWord(source + offset, to: target + offset)
        if flags != 0 { return offset &+ flags.trailingZeroBitCount &>> 3 }
        offset &+= 8
      }
      if offset == count { return count }
      // The rest is shorter than a word: look once more at the last whole word.
      offset = count &- 8
      let flags = copyWord(source + offset, to: target + offset)
      return flags == 0 ? count : offset &+ flags.trailingZeroBitCount &>> 3
    }
    while offset < count {
      let octet = source[offset]
      if needsEscape(octet) { return offset }
      target[offset] = octet
      offset &+= 1
    }
    return count
  }

  /// Writes the escape sequence of an octet that needs one, and returns its length.
  static func writeEscape(of octet: UInt8, to target: UnsafeMutablePointer<UInt8>) -> Int {
    target[0] = UInt8(ascii: "\\")
    switch octet {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): target[1] = octet
    case 0x08: target[1] = UInt8(ascii: "b")
    case 0x09: target[1] = UInt8(ascii: "t")
    case 0x0A: target[1] = UInt8(ascii: "n")
    case 0x0C: target[1] = UInt8(ascii: "f")
    case 0x0D: target[1] = UInt8(ascii: "r")
    default:
      target[1] = UInt8(ascii: "u")
      target[2] = UInt8(ascii: "0")
      target[3] = UInt8(ascii: "0")
      target[4] = hexDigit(octet >> 4)
      target[5] = hexDigit(octet & 0xF)
      return 6
    }
    return 2
  }

  @inline(__always)
  private static func needsEscape(_ octet: UInt8) -> Bool {
    octet < 0x20 || octet == UInt8(ascii: "\"") || octet == UInt8(ascii: "\\")
  }

  /// Copies eight octets. The lowest bit set in the result belongs to the first of them that needs escaping.
  @inline(__always)
  private static func copyWord(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> UInt64 {
    let word = UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
    UnsafeMutableRawPointer(target).storeBytes(of: word, as: UInt64.self)
    return escapeFlags(in: UInt64(littleEndian: word))
  }

  /// The high bit of every octet that may need escaping. A borrow can set flags behind a true one, never before it.
  @inline(__always)
  private static func escapeFlags(in word: UInt64) -> UInt64 {
    let each: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (each &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (each &* UInt64(UInt8(ascii: "\\")))
    let controls = (word &- each &* 0x20) & ~word
    return (controls | ((quotes &- each) & ~quotes) | ((backslashes &- each) & ~backslashes)) & (each &* 0x80)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
