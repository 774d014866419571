/// How a member of a described type is written.
@safe struct MemberStep: Sendable {
  /// The values that are written where they lie.
  enum Kind: UInt8, Sendable {
    case string, integer, bool, double, strings
    case optionalString, optionalInteger, optionalBool
    case other
  }

  let kind: Kind
  /// Where the value lies in the one around it.
  let offset: Int
  /// The name in quotes, with its colon.
  let key: [UInt8]
  /// The name's bit.
  let nameBit: UInt64
  /// Writes the member of the value that lies here.
  let write: @Sendable (UnsafeRawPointer, JSONEncoding) throws -> Void

  init<Root, Value: MemberValue>(_ name: String, _ property: any KeyPath<Root, Value> & Sendable) {
    let (member, key) = JSONMember.written(name)
    nameBit = member.nameBit
    self.key = key
    let jsonKey = JSONKey.name(name)
    let found = MemoryLayout<Root>.offset(of: property)
    offset = found ?? 0
    kind = found == nil ? .other : Self.kind(Value.self)
    let isOptional = Value.self is any OptionalMember.Type
    @Sendable func writeValue(_ value: Value, _ encoding: JSONEncoding) throws {
      if isOptional {
        guard let optional = value as? any OptionalStep else { return }
        try optional.write(key, jsonKey, encoding)
      } else {
        try encoding.writeMember(value, key, jsonKey)
      }
    }
    if let found {
      unsafe write = { root, encoding in
        try unsafe writeValue((root + found).assumingMemoryBound(to: Value.self).pointee, encoding)
      }
    } else {
      unsafe write = { root, encoding in
        try unsafe writeValue(root.assumingMemoryBound(to: Root.self).pointee[keyPath: property], encoding)
      }
    }
  }

  private static func kind(_ type: Any.Type) -> Kind {
    switch type {
    case is String.Type: .string
    case is Int.Type: .integer
    case is Bool.Type: .bool
    case is Double.Type: .double
    case is [String].Type: .strings
    case is String?.Type: .optionalString
    case is Int?.Type: .optionalInteger
    case is Bool?.Type: .optionalBool
    default: .other
    }
  }
}

/// An optional value that is written when there is one.
private protocol OptionalStep {
  func write(_ key: [UInt8], _ jsonKey: JSONKey, _ encoding: JSONEncoding) throws
}

extension Optional: OptionalStep where Wrapped: MemberValue {
  fileprivate func write(_ key: [UInt8], _ jsonKey: JSONKey, _ encoding: JSONEncoding) throws {
    guard let value = self else { return }
    if let inner = value as? any OptionalStep {
      try inner.write(key, jsonKey, encoding)
    } else {
      try encoding.writeMember(value, key, jsonKey)
    }
  }
}

extension JSONEncoding {
  /// Writes a member whose name is written already.
  fileprivate func writeMember<Value: Encodable>(_ value: Value, _ key: [UInt8], _ jsonKey: JSONKey) throws {
    unsafe state.pointee.writer.key(written: key)
    if try !encode(value, at: jsonKey) { unsafe state.pointee.writer.emptyObject() }
  }
}
