/// A stack of plain values that one owner uses: pushing is a store behind one check for room.
struct PlainStack<Element: BitwiseCopyable>: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<Element>
  /// Whether the storage is not the one that the stack began with.
  private var hasGrown = false
  private(set) var count = 0

  /// A stack that uses memory of someone else's, which outlives it, until it needs more.
  init(beginningIn storage: UnsafeMutableBufferPointer<Element>) {
    self.storage = storage
  }

  deinit {
    if hasGrown { storage.deallocate() }
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index < count, "The stack has no element \(index).")
      return storage[index]
    }
    @inline(__always) set {
      precondition(index < count, "The stack has no element \(index).")
      storage[index] = newValue
    }
  }

  @inline(__always)
  mutating func push(_ element: Element) {
    if count == storage.count { grow() }
    storage[count] = element
    count &+= 1
  }

  /// Drops everything above the first `count` elements.
  @inline(__always)
  mutating func drop(to count: Int) {
    precondition(count >= 0 && count <= self.count, "The stack has no \(count) elements to keep.")
    self.count = count
  }

  /// The elements from an index on.
  func elements(from first: Int) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(rebasing: storage[first..<count])
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(storage.count * 2, 8))
    for index in 0..<count { larger.initializeElement(at: index, to: storage[index]) }
    if hasGrown { storage.deallocate() }
    storage = larger
    hasGrown = true
  }
}
