/// One growing run of octets that text is written into.
///
/// The octets are an array's from the start, so finishing copies nothing. The array is kept full up to its capacity;
/// only the first `count` octets are meant.
struct OutputBuffer: ~Copyable {
  /// Nobody but this buffer ever has the array before `finish()`, so its storage stays where `start` points. Asking
  /// the array for it at every write would cost more than most writes.
  private var storage: [UInt8]
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of octets written.
  private(set) var count = 0

  init(capacity: Int) {
    (storage, start) = Self.allocate(capacity)
    self.capacity = capacity
  }

  private static func allocate(_ capacity: Int) -> ([UInt8], UnsafeMutablePointer<UInt8>) {
    if 1...usualCapacity ~= capacity { return copyOfNothing(capacity) }
    var start = UnsafeMutablePointer<UInt8>(bitPattern: MemoryLayout<Int>.alignment)
    // An array without room would write its length into the one empty array that all threads share.
    let storage =
      capacity == 0
      ? []
      : [UInt8](unsafeUninitializedCapacity: capacity) { octets, count in
        start = octets.baseAddress
        count = capacity
      }
    guard let start else { preconditionFailure("An array of \(capacity) octets has no storage.") }
    return (storage, start)
  }

  /// What most documents need.
  private static var usualCapacity: Int { 256 }

  /// An array made as a copy: one without contents asks the runtime for its type, which takes longer.
  @inline(__always)
  private static func copyOfNothing(_ capacity: Int) -> ([UInt8], UnsafeMutablePointer<UInt8>) {
    let nothing = (SIMD64<UInt8>(), SIMD64<UInt8>(), SIMD64<UInt8>(), SIMD64<UInt8>())
    var storage = withUnsafeBytes(of: nothing) { nothing in
      nothing.withMemoryRebound(to: UInt8.self) { [UInt8](UnsafeBufferPointer(rebasing: $0[..<capacity])) }
    }
    let start = storage.withUnsafeMutableBufferPointer { $0.baseAddress }
    guard let start else { preconditionFailure("An array of \(capacity) octets has no storage.") }
    return (storage, start)
  }

  /// Lets `body` write up to `limit` octets at the end; it returns how many it wrote.
  @inline(__always)
  mutating func write(upTo limit: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if limit > capacity &- count { grow(by: limit) }
    let written = body(start + count)
    assert(written <= limit, "More octets were written than there was room for.")
    count &+= written
  }

  /// Makes room for this number of octets at the end.
  mutating func reserve(_ length: Int) {
    if length > capacity &- count { grow(by: length) }
  }

  @inline(__always)
  mutating func append(_ octet: UInt8) {
    write(upTo: 1) { end in
      end.pointee = octet
      return 1
    }
  }

  @inline(__always)
  mutating func append(_ octets: UnsafeBufferPointer<UInt8>) {
    guard let source = octets.baseAddress else { return }
    write(upTo: octets.count) { end in
      end.update(from: source, count: octets.count)
      return octets.count
    }
  }

  /// Appends text that the source writes.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends any text. A literal is the other kind of text.
  @_disfavoredOverload
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
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
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Inserts pieces at offsets that ascend.
  mutating func insert(_ pieces: [(offset: Int, octets: [UInt8])]) {
    let written = count
    var shift = pieces.reduce(0) { $0 + $1.octets.count }
    write(upTo: shift) { _ in shift }
    // From the last to the first, so that every octet moves once.
    var end = written
    for piece in pieces.reversed() {
      (start + piece.offset + shift).update(from: start + piece.offset, count: end - piece.offset)
      shift -= piece.octets.count
      piece.octets.withUnsafeBufferPointer { octets in
        guard let source = octets.baseAddress else { return }
        (start + piece.offset + shift).update(from: source, count: octets.count)
      }
      end = piece.offset
    }
  }

  /// Removes the octet at `open` and the last one.
  mutating func removeBraces(open: Int) {
    precondition(open + 2 <= count, "There are no two braces to remove.")
    (start + open).update(from: start + open + 1, count: count - open - 2)
    count -= 2
  }

  /// A number that is equal for equal octets from `first` on, and almost always different for different ones.
  @inline(__always)
  func signature(from first: Int) -> UInt64 {
    let length = count &- first
    let octets = UnsafeRawPointer(start + first)
    guard length >= 8 else {
      guard first &+ 8 <= capacity else {
        return withWrittenOctets { $0[first...].reversed().reduce(0) { $0 &<< 8 | UInt64($1) } }
      }
      // What lies behind the end is shifted out.
      let word = UInt64(littleEndian: octets.loadUnaligned(as: UInt64.self))
      return length == 0 ? 0 : word & (~0 &>> (64 &- 8 &* UInt64(truncatingIfNeeded: length)))
    }
    let head = octets.loadUnaligned(as: UInt64.self)
    let tail = octets.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
    return head &+ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: length)
  }

  consuming func finish() -> [UInt8] {
    storage.removeLast(storage.count - count)
    return storage
  }

  @inline(never)
  private mutating func grow(by limit: Int) {
    let larger = max(capacity * 2, count + limit, 64)
    let (newStorage, newStart) = Self.allocate(larger)
    newStart.update(from: start, count: count)
    (storage, start, capacity) = (newStorage, newStart, larger)
  }
}
