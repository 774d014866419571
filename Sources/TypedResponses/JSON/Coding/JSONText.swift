/// Looks into JSON text that this package has written, and that is therefore well formed.
enum JSONText {
  /// Where the elements or members of the array or object stand that opens at `open` and ends with the octets.
  static func parts(of octets: UnsafeBufferPointer<UInt8>, open: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    unsafe forEachPart(of: octets, open: open) { parts.append($0) }
    return parts
  }

  /// Calls `body` with where each of them stands.
  @inline(__always)
  static func forEachPart(of octets: UnsafeBufferPointer<UInt8>, open: Int, _ body: (Range<Int>) -> Void) {
    var start = open + 1
    var depth = 0
    var index = start
    let end = octets.count - 1
    while index < end {
      switch unsafe octets[index] {
      case UInt8(ascii: "\""): index = unsafe endOfString(in: octets, from: index)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth &+= 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth &-= 1
      case UInt8(ascii: ",") where depth == 0:
        body(start..<index)
        start = index &+ 1
      default: break
      }
      index &+= 1
    }
    if start < end { body(start..<end) }
  }

  /// The name of a member.
  static func name(of member: Range<Int>, in octets: UnsafeBufferPointer<UInt8>) -> String {
    unsafe unescaped(writtenName(of: member, in: octets))
  }

  /// The one of these names that a member has, if any.
  static func name(
    of member: Range<Int>, in octets: UnsafeBufferPointer<UInt8>, among names: [String]
  ) -> String? {
    let written = unsafe writtenName(of: member, in: octets)
    if unsafe OctetWords.contains(UInt8(ascii: "\\"), in: written) {
      let name = unsafe unescaped(written)
      return names.first { $0 == name }
    }
    return names.first { unsafe $0.utf8.count == written.count && $0.utf8.elementsEqual(written) }
  }

  private static func writtenName(
    of member: Range<Int>, in octets: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let end = unsafe endOfString(in: octets, from: member.lowerBound)
    return unsafe UnsafeBufferPointer(rebasing: octets[(member.lowerBound + 1)..<end])
  }

  /// The text that stands between two quotes.
  static func unescaped(_ text: UnsafeBufferPointer<UInt8>) -> String {
    let plain = unsafe String(decoding: text, as: UTF8.self)
    guard unsafe text.contains(UInt8(ascii: "\\")),
      case .string(let value) = try? JSONValue(parsing: Array("\"\(plain)\"".utf8))
    else { return plain }
    return value
  }

  /// Where the quote stands that ends the string which begins at `start`.
  @inline(__always)
  private static func endOfString(in octets: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start &+ 1
    while true {
      if octets.count &- index >= 8, let start = unsafe UnsafeRawPointer(octets.baseAddress) {
        let word = unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let special = OctetWords.specialInStrings(word)
        index &+= special == 0 ? 8 : special.trailingZeroBitCount &>> 3
        if special == 0 { continue }
      }
      let octet = unsafe octets[index]
      if octet == UInt8(ascii: "\"") { return index }
      index &+= octet == UInt8(ascii: "\\") ? 2 : 1
    }
  }
}
