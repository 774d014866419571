import Synchronization

/// What was found out about a type once, and is the same for ever.
class KnownType {
  let type: ObjectIdentifier

  init(_ type: Any.Type) {
    self.type = ObjectIdentifier(type)
  }
}

/// A table of what is known of types.
///
/// The runtime has tables too, but looking into them takes as long as writing several members of an object.
struct KnownTypes: Sendable {
  private typealias Place = Atomic<UnsafeRawPointer?>

  /// Where the places lie, which only change as a whole: one for all types whose addresses end alike. The first has it
  /// for good, so that nothing is ever freed; of the others nothing is known.
  private let places: UInt
  private let count: UInt

  init(count: UInt = 1024) {
    let places = UnsafeMutablePointer<Place>.allocate(capacity: Int(count))
    for index in 0..<Int(count) { (places + index).initialize(to: Place(nil)) }
    self.places = UInt(bitPattern: places)
    self.count = count
  }

  /// What is known of a type. It is unmanaged because many threads that count the uses of one object wait for each
  /// other.
  @inline(__always)
  func find(_ type: Any.Type) -> Unmanaged<KnownType>? {
    let id = ObjectIdentifier(type)
    guard let known = place(of: id)?.pointee.load(ordering: .acquiring) else { return nil }
    let found = Unmanaged<KnownType>.fromOpaque(known)
    return found._withUnsafeGuaranteedRef { $0.type == id } ? found : nil
  }

  /// Keeps what is known of a type, if there is room for it.
  func keep(_ known: KnownType) {
    guard let place = place(of: known.type) else { return }
    let new = Unmanaged.passRetained(known)
    let isKept = place.pointee.compareExchange(
      expected: nil, desired: UnsafeRawPointer(new.toOpaque()), ordering: .acquiringAndReleasing
    ).exchanged
    if !isKept { new.release() }
  }

  @inline(__always)
  private func place(of id: ObjectIdentifier) -> UnsafeMutablePointer<Place>? {
    // Descriptions of types begin at every sixteenth octet.
    let index = UInt(bitPattern: id) / 16 % count
    return UnsafeMutablePointer(bitPattern: places + index * UInt(MemoryLayout<Place>.stride))
  }
}
