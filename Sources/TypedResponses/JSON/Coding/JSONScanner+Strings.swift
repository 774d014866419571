extension JSONScanner {
  /// Reads a string, and writes what its escapes stand for over it: that is never longer.
  @inline(__always)
  mutating func scanString(_ kind: JSONToken.Kind) throws(Fault) {
    position &+= 1
    let start = position
    let count: Int
    skipPlain()
    if unsafe octets[position] == UInt8(ascii: "\"") {
      count = position &- start
    } else {
      count = try scanRest(from: start) &- start
    }
    position &+= 1
    append(kind, offset: start, count: UInt32(truncatingIfNeeded: count), next: 0)
  }

  /// Goes on to the next octet that is not an ASCII character of a string by itself.
  @inline(__always)
  private mutating func skipPlain() {
    while true {
      let word = unsafe UnsafeRawPointer(octets + position).loadUnaligned(as: UInt64.self)
      let special = OctetWords.specialInStrings(UInt64(littleEndian: word))
      if special != 0 {
        position &+= special.trailingZeroBitCount / 8
        return
      }
      position &+= 8
    }
  }

  /// Reads the rest of a string that does not end with its plain octets, and returns where its text ends.
  @inline(never)
  private mutating func scanRest(from start: Int) throws(Fault) -> Int {
    var end = position
    while true {
      let octet = unsafe octets[position]
      switch octet {
      case UInt8(ascii: "\""): return end
      case UInt8(ascii: "\\"):
        position &+= 1
        for unit in UTF8.encode(try scanEscape()) ?? UTF8.encodedReplacementCharacter {
          unsafe octets[end] = unit
          end &+= 1
        }
      case ..<0x20:
        if position >= count { throw fault("json.string_end") }
        throw fault("json.control")
      case ..<0x80:
        let from = position
        skipPlain()
        let length = position &- from
        if end != from { unsafe (octets + end).update(from: octets + from, count: length) }
        end &+= length
      default:
        let text = unsafe UnsafeBufferPointer(start: octets + position, count: count &- position)
        let length = unsafe UTF8Validation.lengthOfScalar(text.span)
        guard length > 0 else { throw Fault(offset: position &- length, key: "json.encoding") }
        if end != position { unsafe (octets + end).update(from: octets + position, count: length) }
        position &+= length
        end &+= length
      }
    }
  }

  private mutating func scanEscape() throws(Fault) -> Unicode.Scalar {
    guard position < count else { throw fault("json.escape") }
    let octet = unsafe octets[position]
    let simple: Unicode.Scalar
    switch octet {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): simple = Unicode.Scalar(octet)
    case UInt8(ascii: "b"): simple = "\u{8}"
    case UInt8(ascii: "f"): simple = "\u{C}"
    case UInt8(ascii: "n"): simple = "\n"
    case UInt8(ascii: "r"): simple = "\r"
    case UInt8(ascii: "t"): simple = "\t"
    case UInt8(ascii: "u"): return try scanUnicodeEscape()
    default: throw fault("json.escape")
    }
    position &+= 1
    return simple
  }

  private mutating func scanUnicodeEscape() throws(Fault) -> Unicode.Scalar {
    let start = position &- 1
    position &+= 1
    let unit = try scanFourHexDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let behind = position
    if UTF16.isLeadSurrogate(unit), unsafe octets[position] == UInt8(ascii: "\\"),
      unsafe octets[position + 1] == UInt8(ascii: "u")
    {
      position &+= 2
      let trail = try scanFourHexDigits()
      let pair = 0x1_0000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF))
      if UTF16.isTrailSurrogate(trail), let scalar = Unicode.Scalar(pair) { return scalar }
    }
    guard leniency.contains(.halfSurrogates) else {
      position = start
      throw fault("json.surrogate")
    }
    position = behind
    return "\u{FFFD}"
  }

  private mutating func scanFourHexDigits() throws(Fault) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      let octet = unsafe octets[position]
      let digit: UInt8
      switch octet {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = octet - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = octet - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = octet - UInt8(ascii: "A") + 10
      default: throw fault("json.hexadecimal")
      }
      value = value << 4 | UInt16(digit)
      position &+= 1
    }
    return value
  }
}
