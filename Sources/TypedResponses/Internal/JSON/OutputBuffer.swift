/// The one growing run of octets that a ``JSONWriter`` writes into.
///
/// The array is kept full up to its capacity, so that writing is a store behind one check for room instead of an
/// append for each octet. Only the first `count` octets are meant; `finish()` drops the rest without copying.
struct OutputBuffer: ~Copyable {
  private var storage: [UInt8]
  /// The number of octets written.
  private(set) var count = 0

  init(capacity: Int) {
    storage = [UInt8](unsafeUninitializedCapacity: capacity) { _, count in count = capacity }
  }

  /// Lets `body` write up to `limit` octets at the end; it returns how many it wrote.
  @inline(__always)
  mutating func write(upTo limit: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if limit > storage.count - count { grow(by: limit) }
    let end = count
    count += storage.withUnsafeMutableBufferPointer { all in
      guard let start = all.baseAddress else { return 0 }
      return body(start + end)
    }
    assert(count - end <= limit, "More octets were written than there was room for.")
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

  /// Removes everything after the first `length` octets.
  mutating func truncate(to length: Int) {
    precondition(length <= count, "A buffer of \(count) octets cannot be cut to \(length).")
    count = length
  }

  /// Reads what was written so far.
  func withWrittenOctets<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeBufferPointer { all throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: all[..<count]))
    }
  }

  /// Inserts pieces at offsets that ascend.
  mutating func insert(_ pieces: [(offset: Int, octets: [UInt8])]) {
    let written = count
    var shift = pieces.reduce(0) { $0 + $1.octets.count }
    write(upTo: shift) { _ in shift }
    storage.withUnsafeMutableBufferPointer { all in
      guard let start = all.baseAddress else { return }
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
  }

  /// Removes the octet at `open` and the last one.
  mutating func removeBraces(open: Int) {
    storage.withUnsafeMutableBufferPointer { all in
      guard let start = all.baseAddress else { return }
      (start + open).update(from: start + open + 1, count: count - open - 2)
    }
    count -= 2
  }

  /// A number that is equal for equal octets from `start` on, and almost always different for different ones.
  @inline(__always)
  func signature(from start: Int) -> UInt64 {
    storage.withUnsafeBytes { all in
      let length = count - start
      guard length >= 8 else {
        return all[start..<count].reduce(UInt64(length)) { $0 &<< 8 | UInt64($1) }
      }
      let first = all.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      let last = all.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      return first &+ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(length)
    }
  }

  consuming func finish() -> [UInt8] {
    var storage = storage
    storage.removeLast(storage.count - count)
    return storage
  }

  @inline(never)
  private mutating func grow(by limit: Int) {
    let written = count
    let larger = [UInt8](unsafeUninitializedCapacity: max(storage.count * 2, written + limit)) { new, count in
      storage.withUnsafeBufferPointer { old in
        if let source = old.baseAddress { new.baseAddress?.update(from: source, count: written) }
      }
      count = new.count
    }
    storage = larger
  }
}
