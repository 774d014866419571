/// One growing run of octets that text is written into.
///
/// It writes into room of its own, of which `finish()` makes an array that has just as much as was written.
@safe struct OutputBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of octets written.
  private(set) var count = 0

  init(capacity: Int) {
    unsafe (start, self.capacity) = unsafe capacity == 0 ? (Self.nowhere, 0) : Self.room(for: capacity)
  }

  private static func room(for capacity: Int) -> (UnsafeMutablePointer<UInt8>, Int) {
    unsafe capacity <= SpareRoom.capacity
      ? (SpareRoom.take(), SpareRoom.capacity) : (.allocate(capacity: capacity), capacity)
  }

  deinit { release() }

  private func release() {
    switch capacity {
    case 0: break
    case SpareRoom.capacity: unsafe SpareRoom.giveBack(start)
    default: unsafe start.deallocate()
    }
  }

  /// Where memory without room begins: nothing is ever written there.
  static var nowhere: UnsafeMutablePointer<UInt8> {
    unsafe UnsafeMutablePointer(bitPattern: 1) ?? .allocate(capacity: 0)
  }

  /// Lets `body` write up to `limit` octets at the end; it returns how many it wrote.
  @inline(__always)
  mutating func write(upTo limit: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if limit > capacity &- count { grow(by: limit) }
    let written = unsafe body(start + count)
    assert(written <= limit, "More octets were written than there was room for.")
    count &+= written
  }

  /// Makes room for this number of octets at the end.
  mutating func reserve(_ length: Int) {
    if length > capacity &- count { grow(by: length) }
  }

  @inline(__always)
  mutating func append(_ octet: UInt8) {
    unsafe write(upTo: 1) { end in
      unsafe end.pointee = octet
      return 1
    }
  }

  @inline(__always)
  mutating func append(_ octets: UnsafeBufferPointer<UInt8>) {
    guard let source = octets.baseAddress else { return }
    unsafe write(upTo: octets.count) { end in
      unsafe end.update(from: source, count: octets.count)
      return octets.count
    }
  }

  /// Appends text that the source writes.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    unsafe append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends any text. A literal is the other kind of text.
  @_disfavoredOverload
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe append($0) }
  }

  /// Removes everything after the first `length` octets.
  mutating func truncate(to length: Int) {
    precondition(length <= count, "A buffer of \(count) octets cannot be cut to \(length).")
    count = length
  }

  /// Reads what was written so far.
  @inline(__always)
  func withWrittenOctets<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Inserts pieces at offsets that ascend.
  mutating func insert(_ pieces: [(offset: Int, octets: [UInt8])]) {
    let written = count
    var shift = pieces.reduce(0) { $0 + $1.octets.count }
    unsafe write(upTo: shift) { _ in shift }
    // From the last to the first, so that every octet moves once.
    var end = written
    for piece in pieces.reversed() {
      unsafe (start + piece.offset + shift).update(from: start + piece.offset, count: end - piece.offset)
      shift -= piece.octets.count
      unsafe piece.octets.withUnsafeBufferPointer { octets in
        guard let source = octets.baseAddress else { return }
        unsafe (start + piece.offset + shift).update(from: source, count: octets.count)
      }
      end = piece.offset
    }
  }

  /// Removes the octet at `open` and the last one.
  mutating func removeBraces(open: Int) {
    precondition(open + 2 <= count, "There are no two braces to remove.")
    unsafe (start + open).update(from: start + open + 1, count: count - open - 2)
    count -= 2
  }

  /// A number that is equal for equal octets from `first` on, and almost always different for different ones.
  @inline(__always)
  func signature(from first: Int) -> UInt64 {
    let length = count &- first
    guard count >= 8 else {
      return unsafe withWrittenOctets { unsafe $0[first...].reversed().reduce(0) { $0 &<< 8 | UInt64($1) } }
    }
    let octets = unsafe UnsafeRawPointer(start)
    let tail = unsafe UInt64(littleEndian: octets.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
    // What lies before the first is shifted out.
    guard length >= 8 else { return length == 0 ? 0 : tail &>> (64 &- 8 &* UInt64(truncatingIfNeeded: length)) }
    let head = unsafe UInt64(littleEndian: octets.loadUnaligned(fromByteOffset: first, as: UInt64.self))
    return head &+ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: length)
  }

  consuming func finish() -> [UInt8] {
    unsafe withWrittenOctets { unsafe [UInt8]($0) }
  }

  @inline(never)
  private mutating func grow(by limit: Int) {
    let (room, larger) = unsafe Self.room(for: max(capacity * 2, count + limit))
    unsafe room.update(from: start, count: count)
    release()
    unsafe (start, capacity) = unsafe (room, larger)
  }
}
