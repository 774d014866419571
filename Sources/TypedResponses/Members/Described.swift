/// A type that lists its members once: what it is in JSON, what values it takes, and how it is written all follow.
///
/// ```swift
/// struct Guest: Described {
///   let id: Int
///   var name: String
///   var email: String?
///
///   static let members = Members<Guest>(
///     .init("id", \.id, .range(1...)),
///     .init("name", \.name, .length(1...40)),
///     .init("email", \.email, .length(3...254)),
///     make: Guest.init)
/// }
/// ```
///
/// Reading it tells the client every fault at once, each with its place, as ``MemberReader`` does; nothing has to be
/// written for that. Writing it finds the values where they lie in memory, without an encoder. The OpenAPI module
/// describes it with all its constraints.
///
/// The package's encoder goes by the list alone and does not ask an `encode(to:)` of the type's own; write none.
///
/// Choose it over a plain `Codable` type where values are checked, or where many are sent. A generic type has computed
/// `members`, since Swift has no static properties that are stored there; the list is kept all the same.
public protocol Described: MemberValue {
  /// The members in the order in which they are written.
  static var members: Members<Self> { get }
}

extension Described {
  /// Reads all members.
  ///
  /// - Throws: ``ValidationFailed`` with the faults of all of them; `DecodingError` when there is no object.
  public init(from decoder: any Decoder) throws {
    self = try ListedMembers.with(Self.self) { try $0.read(decoder) }
  }

  /// Writes the members that have a value.
  public func encode(to encoder: any Encoder) throws {
    try ListedMembers.with(Self.self) { try $0.encode(self, to: encoder) }
  }
}
