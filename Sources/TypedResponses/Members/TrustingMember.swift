/// Reads the value of a member with which nothing is wrong.
typealias TrustingMember<Value> = @Sendable (JSONObjectReader) throws(NotAsTrusted) -> Value

extension MemberValue {
  /// How the member of this name is read.
  static func trusting(_ name: String) -> TrustingMember<Self> {
    let special = trustingSpecial(name) ?? (self as? any OptionalMember.Type)?.trustingOptional(name)
    if let read = special as? TrustingMember<Self> { return read }
    return { object throws(NotAsTrusted) in
      do { return try object.reading.value(Self.self, at: object.trusted(name)) } catch { throw NotAsTrusted() }
    }
  }

  /// The same without a look at the type on each call.
  private static func trustingSpecial(_ name: String) -> Any? {
    switch self {
    case is String.Type: TrustingMembers.required(name) { try $0.string(at: $1) }
    case is Int.Type: TrustingMembers.required(name) { try $0.integer(at: $1) as Int }
    case is Bool.Type: TrustingMembers.required(name) { try $0.bool(at: $1) }
    case is Double.Type: TrustingMembers.required(name) { try $0.double(at: $1) }
    case is [String].Type: TrustingMembers.required(name) { try $0.strings(at: $1) }
    case is String?.Type: TrustingMembers.optional(name) { try $0.string(at: $1) }
    case is Int?.Type: TrustingMembers.optional(name) { try $0.integer(at: $1) as Int }
    case is Bool?.Type: TrustingMembers.optional(name) { try $0.bool(at: $1) }
    default: nil
    }
  }
}

/// Members whose type is known here, so that the compiler makes code for each.
private enum TrustingMembers {
  @inline(__always)
  static func required<Value>(
    _ name: String, _ read: @escaping @Sendable (JSONReading, Int) throws -> Value
  ) -> TrustingMember<Value> {
    { object throws(NotAsTrusted) in
      let token = try object.trusted(name)
      do { return try read(object.reading, token) } catch { throw NotAsTrusted() }
    }
  }

  @inline(__always)
  static func optional<Value>(
    _ name: String, _ read: @escaping @Sendable (JSONReading, Int) throws -> Value
  ) -> TrustingMember<Value?> {
    { object throws(NotAsTrusted) in
      guard let token = object.present(name) else { return nil }
      do { return try read(object.reading, token) } catch { throw NotAsTrusted() }
    }
  }
}
