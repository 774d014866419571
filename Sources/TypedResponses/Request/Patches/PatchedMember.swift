/// A member of a merge patch: absent, `null`, or with a value. Plain optionals take the first two for the same.
///
/// ```swift
/// struct UserChanges: Decodable {
///   var name: PatchedMember<String>
///   var phone: PatchedMember<String>
/// }
///
/// func apply(_ changes: UserChanges, to phone: inout String?) {
///   changes.phone.apply(to: &phone)   // absent: as it was; null: none; else the new one
/// }
/// ```
///
/// Choose ``MergePatch`` to change a `Codable` value as a whole; this, to act on single changes.
///
/// [RFC 7396](https://www.rfc-editor.org/rfc/rfc7396)
public enum PatchedMember<Value> {
  /// The patch does not speak of it: it stays.
  case absent
  /// The patch removes it.
  case null
  /// The patch sets it.
  case value(Value)

  /// The value that the patch sets, if it sets one.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Changes what may be missing.
  public func apply(to target: inout Value?) {
    switch self {
    case .absent: break
    case .null: target = nil
    case .value(let value): target = value
    }
  }
}

extension PatchedMember: Sendable where Value: Sendable {}
extension PatchedMember: Equatable where Value: Equatable {}
extension PatchedMember: Hashable where Value: Hashable {}

extension PatchedMember: Decodable where Value: Decodable {
  /// `null` or the value; ``Swift/KeyedDecodingContainer`` tells what is absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .null : .value(try container.decode(Value.self))
  }
}

extension KeyedDecodingContainer {
  /// The member, be it absent. Types that the compiler makes `Decodable` find this by themselves.
  public func decode<Value: Decodable>(
    _ type: PatchedMember<Value>.Type, forKey key: Key
  ) throws -> PatchedMember<Value> {
    guard contains(key) else { return .absent }
    return try decodeNil(forKey: key) ? .null : .value(decode(Value.self, forKey: key))
  }
}
