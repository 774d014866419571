/// How the members of a described type are written, one after the other.
final class MemberPlan: Sendable {
  private let steps: [MemberStep]
  /// Whether nothing in it can fail or needs to know where it stands.
  let isFlat: Bool
  /// The bits of the names.
  let nameBits: UInt64

  init(_ steps: [MemberStep]) {
    self.steps = steps
    nameBits = steps.reduce(0) { $0 | $1.nameBit }
    isFlat = steps.allSatisfy { $0.kind != .other && $0.kind != .double }
  }

  /// Writes the members of the value that lies here into the object that is open.
  @inline(__always)
  func write(_ root: UnsafeRawPointer, in encoding: JSONEncoding) throws {
    let state = unsafe encoding.state
    try steps.forEachInPlace { step in
      if unsafe !step.writePlain(root, to: &state.pointee.writer) { try unsafe step.value.write(root, encoding) }
    }
  }

  /// Writes them where the plan is flat.
  func writeFlat(_ root: UnsafeRawPointer, to writer: inout JSONWriter) {
    steps.forEachInPlace { _ = unsafe $0.writePlain(root, to: &writer) }
  }
}

extension InPlace<MemberStep> {
  /// Writes the member of the value that lies here; `false` when that can fail or needs to know where it stands.
  @inline(__always)
  fileprivate borrowing func writePlain(_ root: UnsafeRawPointer, to writer: inout JSONWriter) -> Bool {
    let place = unsafe root + value.offset
    switch value.kind {
    case .string:
      writer.key(written: value.key)
      unsafe InPlace<String>.read(place) { writer.string($0.value) }
    case .integer:
      writer.key(written: value.key)
      unsafe writer.integer(place.load(as: Int.self))
    case .bool:
      writer.key(written: value.key)
      unsafe writer.bool(place.load(as: Bool.self))
    case .double:
      let number = unsafe place.load(as: Double.self)
      guard number.isFinite else { return false }
      writer.key(written: value.key)
      writer.shortest(number)
    case .strings:
      writer.key(written: value.key)
      unsafe InPlace<[String]>.read(place) { writer.strings($0.value) }
    case .optionalString:
      guard let text = unsafe place.assumingMemoryBound(to: String?.self).pointee else { return true }
      writer.key(written: value.key)
      writer.string(text)
    case .optionalInteger:
      guard let number = unsafe place.assumingMemoryBound(to: Int?.self).pointee else { return true }
      writer.key(written: value.key)
      writer.integer(number)
    case .optionalBool:
      guard let bool = unsafe place.assumingMemoryBound(to: Bool?.self).pointee else { return true }
      writer.key(written: value.key)
      writer.bool(bool)
    case .other: return false
    }
    return true
  }
}

/// Writes values of a described type by its list of members.
final class MembersForm: ValueForm {
  private let plan: MemberPlan

  init<Root: Described>(_ type: Root.Type) {
    plan = Root.members.plan
    super.init(of: type)
  }

  override func encode<Value: Encodable>(_ value: Value, in encoding: JSONEncoding) throws {
    guard unsafe encoding.state.pointee.options.keepMembers else { return try super.encode(value, in: encoding) }
    _ = unsafe encoding.state.pointee.openObject(isDictionary: false)
    unsafe encoding.state.pointee.frame.nameBits |= plan.nameBits
    try unsafe withUnsafePointer(to: value) { try unsafe plan.write(UnsafeRawPointer($0), in: encoding) }
  }

  override func write<Value>(_ value: Value, to writer: inout JSONWriter) -> Bool {
    guard plan.isFlat else { return false }
    writer.beginObject()
    unsafe withUnsafePointer(to: value) { unsafe plan.writeFlat(UnsafeRawPointer($0), to: &writer) }
    writer.endObject()
    return true
  }

  override func writeMembers<Value>(
    of value: Value, to writer: inout JSONWriter, refusing refused: RefusedNames
  ) -> Bool {
    guard plan.isFlat, !refused.mayHave(plan.nameBits) else { return false }
    unsafe withUnsafePointer(to: value) { unsafe plan.writeFlat(UnsafeRawPointer($0), to: &writer) }
    return true
  }

  override func encodeElements<Element: Encodable>(_ elements: [Element], in encoding: JSONEncoding) throws {
    let state = unsafe encoding.state
    guard plan.isFlat, unsafe state.pointee.options.keepMembers else {
      return try super.encodeElements(elements, in: encoding)
    }
    try unsafe elements.withUnsafeBufferPointer { elements in
      guard var next = unsafe UnsafeRawPointer(elements.baseAddress) else { return }
      for _ in elements.indices {
        unsafe state.pointee.writer.beginObject()
        try unsafe plan.write(next, in: encoding)
        unsafe state.pointee.writer.endObject()
        unsafe next += MemoryLayout<Element>.stride
      }
    }
    unsafe state.pointee.frame.next += elements.count
  }
}
