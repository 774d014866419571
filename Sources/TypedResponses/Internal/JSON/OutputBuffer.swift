/// The one growing run of octets that a ``JSONWriter`` writes into.
///
/// The array is kept full up to its capacity, so that writing is a store behind one check for room instead of an
/// append for each octet. Only the first `count` octets are meant; `finish()` drops the rest without copying.
struct OutputBuffer: ~Copyable {
  private var storage: [UInt8]
  /// The number of octets written.
  private(set) var count = 0

  init(capacity: Int) {
    storage = Self.storage(of: max(capacity, 16))
  }

  private static func storage(of capacity: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: capacity) { _, count in count = capacity }
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

  /// Changes what was written so far, in place; its length stays.
  mutating func withMutableOctets<Result, Failure: Error>(
    _ body: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let written = count
    return try storage.withUnsafeMutableBufferPointer { all throws(Failure) in
      try body(UnsafeMutableBufferPointer(rebasing: all[..<written]))
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
