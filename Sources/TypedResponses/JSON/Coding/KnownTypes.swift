import Synchronization

/// What was found out about a type once, and is the same for ever.
@safe class KnownType {
  let type: ObjectIdentifier
  /// What is known of another type in the same place of the table: set before others can see it, and never again.
  fileprivate var next: Unmanaged<KnownType>?

  init(_ type: Any.Type) {
    self.type = ObjectIdentifier(type)
  }
}

/// A table of what is known of types.
///
/// The runtime has tables too, but looking into them takes as long as writing several members of an object.
struct KnownTypes: Sendable {
  private typealias Place = Atomic<UnsafeRawPointer?>

  /// Where the places lie, which only change as a whole: one for all types whose addresses end alike. It has the last
  /// of them that was kept, which has the one before it. Nothing is ever freed.
  private let places: UInt
  private let mask: UInt

  /// - Parameter count: The number of places, which is rounded up to a power of two.
  init(count: Int = 1024) {
    let count = count <= 1 ? 1 : 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount)
    let places = UnsafeMutablePointer<Place>.allocate(capacity: count)
    for index in 0..<count { unsafe (places + index).initialize(to: Place(nil)) }
    self.places = UInt(bitPattern: places)
    mask = UInt(count - 1)
  }

  /// What is known of a type. It is unmanaged because many threads that count the uses of one object wait for each
  /// other.
  @inline(__always)
  func find(_ type: Any.Type) -> Unmanaged<KnownType>? {
    let id = ObjectIdentifier(type)
    return unsafe find(id, from: place(of: id)?.pointee.load(ordering: .acquiring))
  }

  /// Keeps what is known of a type, unless another thread was first.
  func keep(_ known: KnownType) {
    guard let place = unsafe place(of: known.type) else { return }
    let new = unsafe Unmanaged.passRetained(known)
    var last = unsafe place.pointee.load(ordering: .acquiring)
    while unsafe find(known.type, from: last) == nil {
      unsafe known.next = last.map { unsafe Unmanaged.fromOpaque($0) }
      let (isKept, current) = unsafe place.pointee.weakCompareExchange(
        expected: last, desired: UnsafeRawPointer(new.toOpaque()), ordering: .acquiringAndReleasing)
      guard !isKept else { return }
      unsafe last = current
    }
    unsafe new.release()
  }

  /// What is known of a type among all that share a place, of which `last` was kept last.
  @inline(__always)
  private func find(_ id: ObjectIdentifier, from last: UnsafeRawPointer?) -> Unmanaged<KnownType>? {
    var known = unsafe last.map { unsafe Unmanaged<KnownType>.fromOpaque($0) }
    while let one = unsafe known, unsafe one._withUnsafeGuaranteedRef({ $0.type != id }) {
      unsafe known = one._withUnsafeGuaranteedRef { unsafe $0.next }
    }
    return unsafe known
  }

  @inline(__always)
  private func place(of id: ObjectIdentifier) -> UnsafeMutablePointer<Place>? {
    // Descriptions of types begin at every sixteenth octet.
    let index = UInt(bitPattern: id) / 16 & mask
    return unsafe UnsafeMutablePointer(bitPattern: places + index * UInt(MemoryLayout<Place>.stride))
  }
}
