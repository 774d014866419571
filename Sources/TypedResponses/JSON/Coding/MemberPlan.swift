/// How the members of a described type are written, one after the other.
final class MemberPlan: Sendable {
  private let steps: [MemberStep]
  /// Whether nothing in it can fail or needs to know where it stands.
  let isFlat: Bool

  init(_ steps: [MemberStep]) {
    self.steps = steps
    isFlat = steps.allSatisfy { $0.kind != .other && $0.kind != .double }
  }

  /// Writes the members of the value that lies here into the object that is open.
  @inline(__always)
  func write(_ root: UnsafeRawPointer, in encoding: JSONEncoding) throws {
    let state = encoding.state
    try steps.forEachInPlace { step in
      let value = root + step.value.offset
      switch step.value.kind {
      case .string:
        state.pointee.writer.key(written: step.value.key)
        state.pointee.writer.string(value.assumingMemoryBound(to: String.self).pointee)
      case .integer:
        state.pointee.writer.key(written: step.value.key)
        state.pointee.writer.integer(value.load(as: Int.self))
      case .bool:
        state.pointee.writer.key(written: step.value.key)
        state.pointee.writer.bool(value.load(as: Bool.self))
      case .double:
        let number = value.load(as: Double.self)
        guard number.isFinite else { return try step.value.write(root, encoding) }
        state.pointee.writer.key(written: step.value.key)
        state.pointee.writer.shortest(number)
      case .strings:
        state.pointee.writer.key(written: step.value.key)
        state.pointee.writer.strings(value.assumingMemoryBound(to: [String].self).pointee)
      case .optionalString:
        guard let text = value.assumingMemoryBound(to: String?.self).pointee else { return }
        state.pointee.writer.key(written: step.value.key)
        state.pointee.writer.string(text)
      case .optionalInteger:
        guard let number = value.assumingMemoryBound(to: Int?.self).pointee else { return }
        state.pointee.writer.key(written: step.value.key)
        state.pointee.writer.integer(number)
      case .optionalBool:
        guard let bool = value.assumingMemoryBound(to: Bool?.self).pointee else { return }
        state.pointee.writer.key(written: step.value.key)
        state.pointee.writer.bool(bool)
      case .other: try step.value.write(root, encoding)
      }
    }
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
    guard Self.isPlain(encoding) else { return try super.encode(value, in: encoding) }
    _ = encoding.state.pointee.openObject(isDictionary: false)
    try withUnsafePointer(to: value) { try plan.write(UnsafeRawPointer($0), in: encoding) }
  }

  override func encodeElements<Element>(_ elements: [Element], in encoding: JSONEncoding) throws -> Bool {
    guard plan.isFlat, Self.isPlain(encoding) else { return false }
    let state = encoding.state
    try elements.withUnsafeBufferPointer { elements in
      guard var next = UnsafeRawPointer(elements.baseAddress) else { return }
      for _ in elements.indices {
        state.pointee.writer.beginObject()
        try plan.write(next, in: encoding)
        state.pointee.writer.endObject()
        next += MemoryLayout<Element>.stride
      }
    }
    state.pointee.frame.elementCount += elements.count
    return true
  }

  /// Whether members are written under their own names and in their own order.
  private static func isPlain(_ encoding: JSONEncoding) -> Bool {
    !encoding.state.pointee.convertsNames && !encoding.state.pointee.options.sortsMembers
  }
}
