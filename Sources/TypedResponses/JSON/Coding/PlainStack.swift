/// A stack of plain values that one owner uses: pushing is a store behind one check for room.
@safe struct PlainStack<Element: BitwiseCopyable>: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<Element>
  /// Whether the storage is not the one that the stack began with.
  private var hasGrown = false
  private(set) var count = 0

  /// A stack without memory until it needs some.
  init() {
    unsafe storage = UnsafeMutableBufferPointer(start: nil, count: 0)
  }

  /// A stack that uses memory of someone else's, which outlives it, until it needs more.
  init(beginningIn storage: UnsafeMutableBufferPointer<Element>) {
    unsafe self.storage = storage
  }

  deinit {
    if hasGrown { unsafe storage.deallocate() }
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index < count, "The stack has no element \(index).")
      return unsafe storage[index]
    }
    @inline(__always) set {
      precondition(index < count, "The stack has no element \(index).")
      unsafe storage[index] = newValue
    }
  }

  @inline(__always)
  mutating func push(_ element: Element) {
    if unsafe count == storage.count { grow() }
    unsafe storage[count] = element
    count &+= 1
  }

  /// Takes the last element off.
  @inline(__always)
  mutating func pop() -> Element {
    precondition(count > 0, "The stack is empty.")
    count &-= 1
    return unsafe storage[count]
  }

  /// Drops everything above the first `count` elements.
  @inline(__always)
  mutating func drop(to count: Int) {
    precondition(count >= 0 && count <= self.count, "The stack has no \(count) elements to keep.")
    self.count = count
  }

  /// The elements from an index on.
  func elements(from first: Int) -> UnsafeBufferPointer<Element> {
    unsafe UnsafeBufferPointer(rebasing: storage[first..<count])
  }

  @inline(never)
  private mutating func grow() {
    let larger = unsafe UnsafeMutableBufferPointer<Element>.allocate(capacity: max(storage.count * 2, 8))
    for index in 0..<count { unsafe larger.initializeElement(at: index, to: storage[index]) }
    if hasGrown { unsafe storage.deallocate() }
    unsafe storage = larger
    hasGrown = true
  }
}
