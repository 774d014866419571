/// How the values of a type are written, as far as their type decides it.
class ValueForm: KnownType {
  /// Whether the elements have no order of their own.
  let isUnordered: Bool

  private static let known = KnownTypes()

  init(of type: Any.Type) {
    isUnordered = type is any UnorderedElements.Type
    super.init(type)
  }

  /// Calls `body` with the form of a type.
  @inline(__always)
  static func with<Result>(_ type: Any.Type, _ body: (ValueForm) throws -> Result) rethrows -> Result {
    if let known = known.find(type) {
      return try known._withUnsafeGuaranteedRef { try body(unsafeDowncast($0, to: ValueForm.self)) }
    }
    let form = make(type)
    known.keep(form)
    return try body(form)
  }

  private static func make(_ type: Any.Type) -> ValueForm {
    if let array = type as? any EncodableArray.Type { return array.form }
    if let described = type as? any Described.Type { return MembersForm(described) }
    return ValueForm(of: type)
  }

  /// Writes a value of the type into the current frame.
  func encode<Value: Encodable>(_ value: Value, in encoding: JSONEncoding) throws {
    try value.encode(to: JSONStreamEncoder(encoding: encoding, frame: encoding.state.pointee.frame.number))
  }

  /// Writes the members of a value into the object that is open; `false` when that takes an encoding, or a member may have
  /// a name that is refused.
  func writeMembers<Value>(of value: Value, to writer: inout JSONWriter, refusing refused: RefusedNames) -> Bool {
    false
  }

  /// Writes the elements of an array where they lie; `false` when they have to be written one by one.
  func encodeElements<Element>(_ elements: [Element], in encoding: JSONEncoding) throws -> Bool { false }
}

private protocol EncodableArray {
  static var form: ValueForm { get }
}

extension Array: EncodableArray where Element: Encodable {
  fileprivate static var form: ValueForm { ArrayForm<Element>(of: Self.self) }
}

/// Writes elements where they lie: `Array.encode(to:)` copies each one.
private final class ArrayForm<Element: Encodable>: ValueForm {
  override func encode<Value: Encodable>(_ value: Value, in encoding: JSONEncoding) throws {
    _ = encoding.state.pointee.openArray()
    let isWritten = try ValueForm.with(Element.self) { form in
      try form.encodeElements(unsafeBitCast(value, to: [Element].self), in: encoding)
    }
    guard !isWritten else { return }
    try unsafeBitCast(value, to: [Element].self).forEachInPlace { try encoding.encodeElement($0.value) }
  }
}
