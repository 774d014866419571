/// Tells whether a name comes twice in one object, in time that grows with the names alone.
///
/// [RFC 7493 §2.3](https://www.rfc-editor.org/rfc/rfc7493#section-2.3)
struct JSONNames {
  /// From this many members on, names are looked up in a table when the object ends.
  private static var few: UInt32 { 32 }

  private var count: UInt32 = 0
  /// A bit for each name so far; different names may have the same.
  private var bits: UInt64 = 0

  /// Whether there are names that `add` did not compare.
  var needCheck: Bool { count > Self.few }

  /// Adds the name of this token and returns an earlier one that is equal.
  @inline(__always)
  mutating func add(
    _ name: Int, of object: Int, _ tokens: UnsafeMutablePointer<JSONToken>, _ octets: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    let mark = unsafe Self.mark(tokens[name], octets)
    unsafe tokens[name].next = mark
    count &+= 1
    let bit = UInt64(1) << UInt64(mark >> 26)
    defer { bits |= bit }
    guard bits & bit != 0, count <= Self.few else { return nil }
    return unsafe Self.find(name, of: object, tokens, octets)
  }

  private static func find(
    _ name: Int, of object: Int, _ tokens: UnsafeMutablePointer<JSONToken>, _ octets: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    var index = object &+ 1
    while index < name {
      let other = unsafe tokens[index]
      if unsafe other.next == tokens[name].next, other.kind == .name,
        unsafe Name(other, octets) == Name(tokens[name], octets)
      {
        return index
      }
      let value = unsafe tokens[index &+ 1]
      index = value.kind == .array || value.kind == .object ? Int(value.next) : index &+ 2
    }
    return nil
  }

  /// Calls `body` for each name of a large object that comes again, in order.
  static func forEachRepeated<Failure: Error>(
    of object: Int, _ tokens: UnsafeMutablePointer<JSONToken>, _ end: Int, _ octets: UnsafeMutablePointer<UInt8>,
    _ body: (_ name: Int, _ again: Int) throws(Failure) -> Void
  ) throws(Failure) {
    var known: [Name: Int] = [:]
    var index = object + 1
    while index < end {
      if let earlier = unsafe known.updateValue(index, forKey: Name(tokens[index], octets)),
        unsafe tokens[earlier].kind == .name
      {
        try body(earlier, index)
      }
      let value = unsafe tokens[index + 1]
      index = value.kind == .array || value.kind == .object ? Int(value.next) : index + 2
    }
  }

  /// The same for equal names, and seldom for others: made of the length and both ends.
  @inline(__always)
  private static func mark(_ name: JSONToken, _ octets: UnsafeMutablePointer<UInt8>) -> UInt32 {
    let start = unsafe UnsafeRawPointer(octets + Int(name.offset))
    let count = UInt64(name.count)
    var word = unsafe UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    if count < 8 {
      word &= (1 << (count &* 8)) &- 1
    } else {
      let last = unsafe start + Int(count &- 8)
      unsafe word ^= UInt64(littleEndian: last.loadUnaligned(as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
    }
    return UInt32(truncatingIfNeeded: ((word ^ count) &* 0xD6E8_FEB8_6659_FD93) >> 32)
  }

  @safe private struct Name: Hashable {
    let octets: UnsafeRawBufferPointer

    init(_ token: JSONToken, _ octets: UnsafeMutablePointer<UInt8>) {
      unsafe self.octets = UnsafeRawBufferPointer(start: octets + Int(token.offset), count: Int(token.count))
    }

    static func == (one: Self, other: Self) -> Bool { unsafe one.octets.elementsEqual(other.octets) }
    func hash(into hasher: inout Hasher) { unsafe hasher.combine(bytes: octets) }
  }
}
