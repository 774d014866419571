/// Looks at text eight octets at a time.
enum OctetWords {
  /// Whether `word` holds for every eight octets of the text, or `octet` for each one of a text of fewer.
  @inline(__always)
  static func allSatisfy(
    _ text: UnsafeBufferPointer<UInt8>, word: (UInt64) -> Bool, octet: (UInt8) -> Bool
  ) -> Bool {
    guard let start = unsafe UnsafeRawPointer(text.baseAddress), text.count >= 8 else {
      return unsafe text.allSatisfy(octet)
    }
    var offset = 0
    while true {
      guard unsafe word(start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) else { return false }
      if offset &+ 8 == text.count { return true }
      // The rest may be shorter than a word: look once more at the last whole one.
      offset = min(offset &+ 8, text.count &- 8)
    }
  }

  /// Whether the text holds this octet.
  static func contains(_ wanted: UInt8, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe !allSatisfy(text) { word in
      let difference = word ^ every(wanted)
      return (difference &- every(1)) & ~difference & every(0x80) == 0
    } octet: {
      $0 != wanted
    }
  }

  /// Whether all octets of a word are ASCII letters, digits, or one of `-`, `.`, `/` and `_`.
  @inline(__always)
  static func areNameOctets(_ word: UInt64) -> Bool {
    let (small, isVisible) = (word | every(0x20), word &+ every(0x60))
    let letters = flags(small, from: UInt8(ascii: "a"), to: UInt8(ascii: "z"))
    let others = flags(small, from: UInt8(ascii: "-"), to: UInt8(ascii: "9"))
    let lines = flags(word, from: UInt8(ascii: "_"), to: UInt8(ascii: "_"))
    return (word & every(0x80)) == 0 && (letters | others | lines) & isVisible & every(0x80) == every(0x80)
  }

  /// The high bit of the first octet that ends a string, begins an escape, is a control or not ASCII, and of some behind
  /// it.
  @inline(__always)
  static func specialInStrings(_ word: UInt64) -> UInt64 {
    let quote = word ^ every(UInt8(ascii: "\""))
    let backslash = word ^ every(UInt8(ascii: "\\"))
    let low = (word &- every(0x20)) | (quote &- every(1)) | (backslash &- every(1))
    return (low | word) & every(0x80)
  }

  /// The high bit of every octet in a range, for a word of ASCII.
  @inline(__always)
  private static func flags(_ word: UInt64, from first: UInt8, to last: UInt8) -> UInt64 {
    (word &+ every(0x80 - first)) & ~(word &+ every(0x7F - last))
  }

  @inline(__always)
  private static func every(_ octet: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(octet) }
}
