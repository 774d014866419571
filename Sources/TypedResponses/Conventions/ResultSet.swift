/// The successes one kind of operation can have, by convention: a type whose static members are exactly those.
///
/// ```swift
/// func create(_ input: NewUser) async throws(CreateFailure) -> CreateResult<User> {
///   …
///   return .created(user, location: "/users/\(user.id)")
/// }
/// ```
public protocol ResultSet: EncodableResponse, CustomStringConvertible {
  /// What the operation is about.
  associatedtype Resource: Encodable & Sendable

  /// The success that was chosen.
  var response: any TypedResponse { get }

  /// A set with this success. Only the members that a set names can make the argument.
  init(chosen: ChosenResult)
}

extension ResultSet {
  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    try response.encode(for: request, using: settings)
  }

  public var description: String { String(describing: response) }

  /// This result with an optional header field.
  public func with(_ field: some OptionalField) -> Self {
    guard let response = response as? any ExtensibleResponse else { return self }
    return Self(chosen: ChosenResult(response.with(field)))
  }
}

/// A success that a member of a ``ResultSet`` allows.
public struct ChosenResult: Sendable {
  /// The success.
  public let response: any TypedResponse

  init(_ response: any TypedResponse) {
    self.response = response
  }
}
