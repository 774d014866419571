/// A member of an open object, as a ``JSONWriter`` has written it.
struct JSONMember {
  /// Where the quote before its name stands.
  var start: Int
  /// The length of the name with its quotes and the colon.
  let nameLength: Int
  /// Equal for equal names, and almost always different for different ones.
  let signature: UInt64

  /// The member whose name was written last.
  @inline(__always)
  init(start: Int, in output: borrowing OutputBuffer) {
    self.start = start
    nameLength = output.count - start
    signature = output.signature(from: start)
  }

  /// The member that a text begins with when this name is written first, and what is written then.
  static func written(_ name: String) -> (member: JSONMember, octets: [UInt8]) {
    var writer = JSONWriter(capacity: 64)
    writer.key(name)
    let member = JSONMember(start: 0, in: writer.output)
    return (member, writer.finish())
  }

  /// The member with this name, which was written last.
  @inline(__always)
  init(start: Int, _ name: UnsafePointer<WrittenNames.Name>) {
    self.start = start
    nameLength = unsafe name.pointee.length &- 1
    signature = unsafe name.pointee.signature
  }

  /// One of 64 bits that equal names have in common.
  @inline(__always)
  var nameBit: UInt64 { 1 &<< ((signature &* 0x9E37_79B9_7F4A_7C15) &>> 58) }

  func name(in octets: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: octets[(start + 1)..<(start + nameLength - 2)])
  }
}

/// Gives the members of written objects their final order, each name once.
enum JSONMembers {
  /// Lets the last of several members with one name stand, and sorts the members if asked to.
  ///
  /// They are those of the object that ends now; the last ends where the output ends.
  @inline(__always)
  static func settle(_ members: UnsafeBufferPointer<JSONMember>, sorts: Bool, in output: inout OutputBuffer) {
    guard members.count > 1, unsafe sorts || mayRepeat(members) else { return }
    unsafe rearrange(members, sorts: sorts, in: &output)
  }

  /// Sorts the elements of the array that was written last, by their octets.
  static func sortElements(of output: inout OutputBuffer, from start: Int) {
    let (open, sorted) = unsafe output.withWrittenOctets { octets -> (Int, [UInt8]) in
      let open = unsafe octets[start] == UInt8(ascii: ",") ? start + 1 : start
      let elements = unsafe JSONText.parts(of: octets, open: open).sorted {
        unsafe octets[$0].lexicographicallyPrecedes(octets[$1])
      }
      return unsafe (
        open, [UInt8](elements.map { unsafe octets[$0] }.joined(separator: CollectionOfOne(UInt8(ascii: ","))))
      )
    }
    output.truncate(to: open + 1)
    unsafe sorted.withUnsafeBufferPointer { unsafe output.append($0) }
    output.append(UInt8(ascii: "]"))
  }

  /// Whether two names may be the same.
  private static func mayRepeat(_ members: UnsafeBufferPointer<JSONMember>) -> Bool {
    guard members.count <= 16 else { return unsafe Set(members.map(\.signature)).count < members.count }
    for index in 1..<members.count {
      let signature = unsafe members[index].signature
      for earlier in 0..<index where unsafe members[earlier].signature == signature { return true }
    }
    return false
  }

  @inline(never)
  private static func rearrange(
    _ members: UnsafeBufferPointer<JSONMember>, sorts: Bool, in output: inout OutputBuffer
  ) {
    let start = unsafe members[0].start
    let text = unsafe output.withWrittenOctets { octets -> [UInt8]? in
      var order = Array(members.indices)
      order.sort { one, other in
        let one = unsafe (members[one].name(in: octets), one), other = unsafe (members[other].name(in: octets), other)
        return unsafe precedes(one.0, other.0) || (!precedes(other.0, one.0) && one.1 < other.1)
      }
      // Equal names now stand side by side, the last written last.
      var kept: [Int] = []
      for index in order {
        if let last = kept.last, unsafe members[last].name(in: octets).elementsEqual(members[index].name(in: octets)) {
          kept.removeLast()
        }
        kept.append(index)
      }
      if !sorts {
        if kept.count == order.count { return nil }
        kept.sort()
      }
      var text: [UInt8] = []
      text.reserveCapacity(octets.count - start)
      for index in kept {
        let end = unsafe index + 1 < members.count ? members[index + 1].start - 1 : octets.count
        if !text.isEmpty { text.append(UInt8(ascii: ",")) }
        unsafe text.append(contentsOf: octets[members[index].start..<end])
      }
      return text
    }
    guard let text else { return }
    output.truncate(to: start)
    unsafe text.withUnsafeBufferPointer { unsafe output.append($0) }
  }

  /// Compares written names by the octets that they stand for.
  private static func precedes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    if unsafe one.contains(UInt8(ascii: "\\")) || other.contains(UInt8(ascii: "\\")) {
      return unsafe JSONText.unescaped(one).utf8.lexicographicallyPrecedes(JSONText.unescaped(other).utf8)
    }
    return unsafe one.lexicographicallyPrecedes(other)
  }
}

/// A type whose elements have no order, so that they need one in the text for equal values to give equal octets.
protocol UnorderedElements {}
extension Set: UnorderedElements {}
