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
    if count >= 16 {
      var offset = 0
      while true {
        let flags = unsafe copyBlock(source + offset, to: target + offset)
        if flags[0] | flags[1] != 0 { return offset &+ firstFlag(in: flags) }
        if offset &+ 16 == count { return count }
        // The rest may be shorter than a block: look once more at the last whole one.
        offset = min(offset &+ 16, count &- 16)
      }
    }
    if count >= 8 {
      let first = unsafe copyWord(source, to: target)
      if first != 0 { return first.trailingZeroBitCount &>> 3 }
      let last = unsafe copyWord(source + (count &- 8), to: target + (count &- 8))
      return last == 0 ? count : count &- 8 &+ last.trailingZeroBitCount &>> 3
    }
    if count >= 4 {
      // Two halves that may overlap make a word.
      let first = unsafe UnsafeRawPointer(source).loadUnaligned(as: UInt32.self)
      let last = unsafe UnsafeRawPointer(source + (count &- 4)).loadUnaligned(as: UInt32.self)
      if escapeFlags(in: UInt64(first) | UInt64(last) &<< 32) == 0 {
        unsafe UnsafeMutableRawPointer(target).storeBytes(of: first, as: UInt32.self)
        unsafe UnsafeMutableRawPointer(target + (count &- 4)).storeBytes(of: last, as: UInt32.self)
        return count
      }
    }
    var offset = 0
    while offset < count {
      let octet = unsafe source[offset]
      if needsEscape(octet) { return offset }
      unsafe target[offset] = octet
      offset &+= 1
    }
    return count
  }

  /// Copies text that needs no escaping, and that is seldom longer than 16 octets.
  @inline(__always)
  static func copyShort(_ source: UnsafePointer<UInt8>, count: Int, to target: UnsafeMutablePointer<UInt8>) {
    guard 4...16 ~= count else { return unsafe target.update(from: source, count: count) }
    let (from, to) = unsafe (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
    if count >= 8 {
      unsafe to.storeBytes(of: from.loadUnaligned(as: UInt64.self), as: UInt64.self)
      unsafe (to + (count &- 8)).storeBytes(of: (from + (count &- 8)).loadUnaligned(as: UInt64.self), as: UInt64.self)
    } else {
      unsafe to.storeBytes(of: from.loadUnaligned(as: UInt32.self), as: UInt32.self)
      unsafe (to + (count &- 4)).storeBytes(of: (from + (count &- 4)).loadUnaligned(as: UInt32.self), as: UInt32.self)
    }
  }

  /// Writes the escape sequence of an octet that needs one, and returns its length.
  static func writeEscape(of octet: UInt8, to target: UnsafeMutablePointer<UInt8>) -> Int {
    unsafe target[0] = UInt8(ascii: "\\")
    switch octet {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): unsafe target[1] = octet
    case 0x08: unsafe target[1] = UInt8(ascii: "b")
    case 0x09: unsafe target[1] = UInt8(ascii: "t")
    case 0x0A: unsafe target[1] = UInt8(ascii: "n")
    case 0x0C: unsafe target[1] = UInt8(ascii: "f")
    case 0x0D: unsafe target[1] = UInt8(ascii: "r")
    default:
      unsafe target[1] = UInt8(ascii: "u")
      unsafe target[2] = UInt8(ascii: "0")
      unsafe target[3] = UInt8(ascii: "0")
      unsafe target[4] = hexDigit(octet >> 4)
      unsafe target[5] = hexDigit(octet & 0xF)
      return 6
    }
    return 2
  }

  @inline(__always)
  private static func needsEscape(_ octet: UInt8) -> Bool {
    octet < 0x20 || octet == UInt8(ascii: "\"") || octet == UInt8(ascii: "\\")
  }

  /// Copies sixteen octets as two words, and returns the flags of each.
  @inline(__always)
  private static func copyBlock(
    _ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
  ) -> SIMD2<UInt64> {
    let block = unsafe UnsafeRawPointer(source).loadUnaligned(as: SIMD2<UInt64>.self)
    unsafe UnsafeMutableRawPointer(target).storeBytes(of: block, as: SIMD2<UInt64>.self)
    let words = SIMD2(UInt64(littleEndian: block[0]), UInt64(littleEndian: block[1]))
    let quotes = (words ^ SIMD2(repeating: each &* UInt64(UInt8(ascii: "\"")))) &- SIMD2(repeating: each)
    let backslashes = (words ^ SIMD2(repeating: each &* UInt64(UInt8(ascii: "\\")))) &- SIMD2(repeating: each)
    let controls = words &- SIMD2(repeating: each &* 0x20)
    return (controls | quotes | backslashes) & ~words & SIMD2(repeating: each &* 0x80)
  }

  /// Copies eight octets and returns their flags.
  @inline(__always)
  private static func copyWord(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> UInt64 {
    let word = unsafe UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
    unsafe UnsafeMutableRawPointer(target).storeBytes(of: word, as: UInt64.self)
    return escapeFlags(in: UInt64(littleEndian: word))
  }

  /// The high bit of every octet that may need escaping. A borrow can set flags behind a true one, never before it.
  ///
  /// Octets beyond ASCII have their high bit set and are masked out.
  @inline(__always)
  private static func escapeFlags(in word: UInt64) -> UInt64 {
    let quotes = (word ^ (each &* UInt64(UInt8(ascii: "\"")))) &- each
    let backslashes = (word ^ (each &* UInt64(UInt8(ascii: "\\")))) &- each
    let controls = word &- each &* 0x20
    return (controls | quotes | backslashes) & ~word & (each &* 0x80)
  }

  /// A one in every octet of a word.
  @inline(__always)
  private static var each: UInt64 { 0x0101_0101_0101_0101 }

  /// The number of octets before the first that is flagged; there is one.
  @inline(__always)
  private static func firstFlag(in flags: SIMD2<UInt64>) -> Int {
    flags[0] != 0 ? flags[0].trailingZeroBitCount &>> 3 : 8 &+ flags[1].trailingZeroBitCount &>> 3
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
