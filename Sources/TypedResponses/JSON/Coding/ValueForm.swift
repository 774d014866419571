/// How the values of a type are written that is none of those which the writer knows itself.
class ValueForm: KnownType {
  /// Whether the elements have no order of their own.
  let isUnordered: Bool

  private static let known = KnownTypes()

  init(of type: Any.Type) {
    isUnordered = type is any UnorderedElements.Type
    super.init(type)
  }

  /// Calls `body` with the form of a type, if it is known.
  @inline(__always)
  static func ifKnown<Result>(_ type: Any.Type, _ body: (ValueForm) throws -> Result) rethrows -> Result? {
    guard let known = unsafe known.find(type) else { return nil }
    return try unsafe known._withUnsafeGuaranteedRef { try unsafe body(unsafeDowncast($0, to: ValueForm.self)) }
  }

  /// Calls `body` with the form of a type, which is known from then on.
  static func with<Result>(_ type: Any.Type, _ body: (ValueForm) throws -> Result) rethrows -> Result {
    if let result = try ifKnown(type, body) { return result }
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
    try unsafe value.encode(to: JSONStreamEncoder(encoding: encoding, frame: encoding.state.pointee.frame.number))
  }

  /// Writes a value as the next one; `false` when that takes an encoding.
  func write<Value>(_ value: Value, to writer: inout JSONWriter) -> Bool { false }

  /// Writes the members of a value into the object that is open; `false` when that takes an encoding, or a member may have
  /// a name that is refused.
  func writeMembers<Value>(of value: Value, to writer: inout JSONWriter, refusing refused: RefusedNames) -> Bool {
    false
  }

  /// Writes values of the type as the elements of the array that the current frame is.
  func encodeElements<Element: Encodable>(_ elements: [Element], in encoding: JSONEncoding) throws {
    try encoding.encodeElements(elements, by: self)
  }
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
    _ = unsafe encoding.state.pointee.openArray()
    let elements = unsafe unsafeBitCast(value, to: [Element].self)
    let isWritten: Void? = try ValueForm.ifKnown(Element.self) { try $0.encodeElements(elements, in: encoding) }
    guard isWritten == nil else { return }
    try elements.forEachInPlace { try encoding.encodeElement($0.value) }
  }
}
