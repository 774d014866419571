/// A value where it lies, which nothing can copy: a copy would retain each of its parts.
///
/// A structure with one stored property may be taken for that property in memory, and the other way round: see
/// [SE-0107](https://github.com/swiftlang/swift-evolution/blob/main/proposals/0107-unsaferawpointer.md), "layout
/// compatible".
struct InPlace<Value>: ~Copyable {
  let value: Value
}

extension InPlace {
  /// Calls `body` with the value that lies here. As a parameter it is borrowed; a pointee would be retained.
  @inline(__always)
  static func read<Result>(_ place: UnsafeRawPointer, _ body: (borrowing InPlace) throws -> Result) rethrows -> Result {
    try unsafe place.withMemoryRebound(to: Self.self, capacity: 1) { try unsafe body($0.pointee) }
  }
}

extension Array {
  /// Calls `body` with each element in its place.
  @inline(__always)
  func forEachInPlace(_ body: (borrowing InPlace<Element>) throws -> Void) rethrows {
    try unsafe withUnsafeBufferPointer { elements in
      try unsafe elements.withMemoryRebound(to: InPlace<Element>.self) { elements in
        for index in elements.indices { try unsafe body(elements[index]) }
      }
    }
  }

  /// Calls `body` with one element in its place.
  @inline(__always)
  func readInPlace<Result>(
    at index: Int, _ body: (borrowing InPlace<Element>) throws -> Result
  ) rethrows -> Result {
    precondition(indices.contains(index), "The array has no element \(index).")
    return try unsafe withUnsafeBufferPointer { elements in
      try unsafe elements.withMemoryRebound(to: InPlace<Element>.self) { try unsafe body($0[index]) }
    }
  }
}
