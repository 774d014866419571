import Synchronization

/// The names of one type of keys as they are written, so that each is converted and escaped once.
///
/// Objects of one type have their members in one order, so a name is looked for behind the one that was found last.
/// Nothing is ever freed. A type of keys that has more names than there is room for takes them from data: none of them is
/// looked for any more.
final class WrittenNames: Sendable {
  @safe struct Name {
    /// What the key calls itself, in ASCII.
    fileprivate let key: String
    fileprivate let keyLength: Int
    /// What is written for it: a comma, the name in quotes, a colon.
    let text: UnsafePointer<UInt8>
    let length: Int
    /// Of what is written behind the comma, as a ``JSONMember`` has them.
    let signature: UInt64
    let nameBit: UInt64

    /// Whether the key calls itself so. Texts of other scalars can be equal, but only ASCII has as few octets.
    @inline(__always)
    fileprivate func isOf(_ key: String) -> Bool { self.key == key && keyLength == key.utf8.count }
  }

  /// Whether members have other names than their keys.
  let areConverted: Bool
  private let room: Int
  /// Where the names lie, if there are any. Those before `count` never change.
  private let names = Atomic<UInt>(0)
  private let count = Atomic(0)
  private let adding = Mutex(())

  init(areConverted: Bool, room: Int = 64) {
    self.areConverted = areConverted
    self.room = room
  }

  /// Names that are data, of which none is kept.
  static let ofData = unsafe Unmanaged.passRetained(WrittenNames(areConverted: false, room: 0))
  /// Names that are made anew each time.
  static let ofConversion = unsafe Unmanaged.passRetained(WrittenNames(areConverted: true, room: 0))

  var hasRoom: Bool { count.load(ordering: .relaxed) < room }

  /// The name at this place, if it is that of the key.
  @inline(__always)
  func name(at place: Int, of key: String) -> UnsafePointer<Name>? {
    guard place < count.load(ordering: .acquiring),
      let names = unsafe UnsafePointer<Name>(bitPattern: names.load(ordering: .relaxed))
    else { return nil }
    return unsafe names[place].isOf(key) ? names + place : nil
  }

  /// The place of the key's name, looked for from `first` on; `convert` makes it when there is room for a new one.
  func place(of key: String, from first: Int, convert: (String) -> String) -> Int? {
    if let place = place(of: key, from: first) { return place }
    guard hasRoom, key.utf8.count <= 128, key.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    adding.withLock { _ in
      // Another thread may have been first.
      if hasRoom, place(of: key, from: 0) == nil { add(key, convert(key)) }
    }
    return place(of: key, from: first)
  }

  private func place(of key: String, from first: Int) -> Int? {
    let count = count.load(ordering: .acquiring)
    for step in 0..<count {
      let place = (first + step) % count
      if unsafe name(at: place, of: key) != nil { return place }
    }
    return nil
  }

  private func add(_ key: String, _ name: String) {
    let (member, octets) = JSONMember.written(name)
    let text = UnsafeMutablePointer<UInt8>.allocate(capacity: octets.count + 1)
    unsafe text.initialize(to: UInt8(ascii: ","))
    for index in octets.indices { unsafe (text + index + 1).initialize(to: octets[index]) }
    let count = count.load(ordering: .relaxed)
    unsafe (table() + count).initialize(
      to: Name(
        key: key, keyLength: key.utf8.count, text: text, length: octets.count + 1, signature: member.signature,
        nameBit: member.nameBit))
    self.count.store(count + 1, ordering: .releasing)
  }

  /// Where the names lie; made for the first one, since most types of keys are named in one way only.
  private func table() -> UnsafeMutablePointer<Name> {
    if let names = unsafe UnsafeMutablePointer<Name>(bitPattern: names.load(ordering: .relaxed)) { return unsafe names }
    let new = UnsafeMutablePointer<Name>.allocate(capacity: room)
    names.store(UInt(bitPattern: new), ordering: .relaxed)
    return unsafe new
  }
}
