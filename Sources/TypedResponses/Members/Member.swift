/// One member of a ``Described`` type: its name, its property and what its values have to be.
///
/// ```swift
/// struct Plant: Described {
///   var name: String
///   static let members = Members<Plant>(.init("name", \.name, .length(1...40)), make: Plant.init)
/// }
/// ```
///
/// A member whose property is optional may be missing or `null`, and is not written while it has no value. Constraints
/// are about the value that it has.
public struct Member<Root, Value>: Sendable {
  let entry: MemberEntry<Root>
  /// The value, or `nil` after noting what is wrong with it.
  let read: @Sendable (inout MemberReader<JSONKey>) -> Value?
  let trusting: TrustingMember<Value>

  /// A member of this name.
  ///
  /// - Parameters:
  ///   - name: The name in JSON, as ``JSONOptions/keys`` have it.
  ///   - property: The property that holds the value. Stored properties of structures are the fastest to write.
  ///   - constraints: What the value has to be; of several that it is not, the client is told the first.
  public init(
    _ name: String, _ property: any KeyPath<Root, Value> & Sendable, _ constraints: MemberConstraint<Value.Checked>...
  ) where Value: MemberValue {
    let optional = Value.self as? any OptionalMember.Type
    entry = MemberEntry(name, property, keywords: constraints.keywords())
    let key = JSONKey.name(name)
    let special = optional ?? (Value.self as? any CollectedMember.Type)
    let trusted = Value.trusting(name)
    trusting =
      if constraints.isEmpty {
        trusted
      } else {
        { object throws(NotAsTrusted) in
          let value = try trusted(object)
          if let checked = Value.checked(value), constraints.fault(in: checked) != nil { throw NotAsTrusted() }
          return value
        }
      }
    read = { reader in
      reader.listener?.listen(to: constraints.keywords(), at: key)
      let count = reader.faults.count
      let read = if let special { special.read(from: &reader, key) as? Value } else { reader.required(Value.self, key) }
      guard let value = read, reader.faults.count == count else { return nil }
      guard let checked = Value.checked(value), constraints.fault(in: checked) != nil else { return value }
      reader.note(key, constraints.faults(in: checked))
      return nil
    }
  }

  /// A member cannot have this type.
  @available(
    *, unavailable,
    message:
      "A member of this type cannot be described. Conform it to 'Described', or to 'MemberValue' if it is Codable."
  )
  @_disfavoredOverload
  public init(_ name: String, _ property: KeyPath<Root, Value>, _ constraints: Never...) {
    preconditionFailure("This is never called.")
  }

  /// A constraint of another type.
  @available(*, unavailable, message: "This constraint is not for a member of this type.")
  @_disfavoredOverload
  public init<Other>(
    _ name: String, _ property: KeyPath<Root, Value>, _ first: MemberConstraint<Other>,
    _ others: MemberConstraint<Other>...
  ) where Value: MemberValue {
    preconditionFailure("This is never called.")
  }
}

/// A member whose value is read in a way of its own.
protocol CollectedMember: SendableMetatype {
  /// The value, with the faults of all its parts noted.
  static func read(from reader: inout MemberReader<JSONKey>, _ key: JSONKey) -> Self?
}

/// A member that may have no value.
protocol OptionalMember: CollectedMember {
  static var wrapped: any MemberValue.Type { get }
  var isAbsent: Bool { get }
  /// A ``TrustingMember`` of this type.
  static func trustingOptional(_ name: String) -> Any
}

extension Array: CollectedMember where Element: MemberValue {
  static func read(from reader: inout MemberReader<JSONKey>, _ key: JSONKey) -> Self? {
    reader.required([Element].self, key)
  }
}

extension Optional: CollectedMember, OptionalMember where Wrapped: MemberValue {
  static func read(from reader: inout MemberReader<JSONKey>, _ key: JSONKey) -> Self? {
    guard let array = Wrapped.self as? any OptionalElements.Type else {
      return .some(reader.optional(Wrapped.self, key))
    }
    return .some(array.elements(from: &reader, key) as? Wrapped)
  }

  static func trustingOptional(_ name: String) -> Any {
    let read: TrustingMember<Self> = { object throws(NotAsTrusted) in
      guard let token = object.present(name) else { return nil }
      do { return try object.reading.value(Wrapped.self, at: token) } catch { throw NotAsTrusted() }
    }
    return read
  }

  static var wrapped: any MemberValue.Type { Wrapped.self }
  var isAbsent: Bool {
    if case .none = self { true } else { false }
  }
}

/// An array that may be missing.
private protocol OptionalElements {
  static func elements(from reader: inout MemberReader<JSONKey>, _ key: JSONKey) -> Self?
}

extension Array: OptionalElements where Element: Decodable {
  fileprivate static func elements(from reader: inout MemberReader<JSONKey>, _ key: JSONKey) -> Self? {
    reader.optional([Element].self, key)
  }
}

extension Member: CustomStringConvertible {
  /// The name.
  public var description: String { entry.name }
}
