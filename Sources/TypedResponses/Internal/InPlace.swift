/// A value where it lies, which nothing can copy: a copy would retain each of its parts.
struct InPlace<Value>: ~Copyable {
  let value: Value
}

extension Array {
  /// Calls `body` with each element in its place.
  @inline(__always)
  func forEachInPlace(_ body: (borrowing InPlace<Element>) throws -> Void) rethrows {
    try withUnsafeBufferPointer { elements in
      guard var next = UnsafeRawPointer(elements.baseAddress) else { return }
      for _ in elements.indices {
        // A structure lies in memory as its only property does.
        try body(next.assumingMemoryBound(to: InPlace<Element>.self).pointee)
        next += MemoryLayout<Element>.stride
      }
    }
  }
}
