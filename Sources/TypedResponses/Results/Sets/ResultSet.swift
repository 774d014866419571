/// The successes one kind of operation can have, by convention: a type whose static members are exactly those.
///
/// ```swift
/// func create(_ input: NewUser) async throws(CreateFailure) -> CreateResult<User> {
///   …
///   return .created(user, location: "/users/\(user.id)")
/// }
/// ```
///
/// Declare one of your own by naming the members it has:
///
/// ```swift
/// struct PublishResult: OKMember, AcceptedMember {
///   typealias Resource = User
///   let response: any TypedResponse
///   init(chosen: ChosenResult) { response = chosen.response }
/// }
/// ```
public protocol ResultSet: EncodableResponse, FieldExtensible, CustomStringConvertible {
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
    try settings.conventions.sent(self).encode(for: request, using: settings)
  }

  public var description: String { String(describing: response) }

  /// This result with other optional fields.
  public func withFields(_ change: (inout AdditionalFields) -> Void) -> Self {
    func changed(_ response: some CacheableResponse) -> ChosenResult { ChosenResult(response.withFields(change)) }
    guard let response = response as? any CacheableResponse else { return self }
    return Self(chosen: changed(response))
  }

  /// This result with a policy for caches.
  ///
  /// ```swift
  /// func show(_ user: User) -> ReadResult<User> {
  ///   .ok(user, version: user.version).caching(.private(maxAge: .seconds(60)))
  /// }
  /// ```
  public func caching(_ policy: CachePolicy) -> Self {
    withFields { $0.cachePolicy = policy }
  }
}

/// A success that a member of a ``ResultSet`` allows.
public struct ChosenResult: Sendable {
  /// The success.
  public let response: any TypedResponse

  init(_ response: some CacheableResponse) {
    self.response = response
  }
}
