import Synchronization

/// Room in which a text was written, kept for the next text.
///
/// One is kept for the whole process: whoever does not find it, because another thread writes at the time, makes its
/// own, and the last that is given back stays.
enum SpareRoom {
  /// In octets. Nearly every document fits, and a page of a hundred entities.
  static var capacity: Int { 32 * 1024 }

  private static let spare = Atomic<UInt>(0)

  static func take() -> UnsafeMutablePointer<UInt8> {
    unsafe UnsafeMutablePointer(bitPattern: spare.exchange(0, ordering: .acquiring)) ?? .allocate(capacity: capacity)
  }

  static func giveBack(_ room: UnsafeMutablePointer<UInt8>) {
    let other = spare.exchange(UInt(bitPattern: room), ordering: .acquiringAndReleasing)
    if let other = unsafe UnsafeMutablePointer<UInt8>(bitPattern: other) { unsafe other.deallocate() }
  }
}
