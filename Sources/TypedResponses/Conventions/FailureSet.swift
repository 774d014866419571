/// The failures one kind of operation can have, by convention: an error type whose static members are exactly those.
///
/// ```swift
/// func create(_ input: NewUser) async throws(CreateFailure) -> CreateResult<User> {
///   guard isFree(input.email) else { throw .conflict(detail: "This e-mail address is taken.") }
///   …
/// }
/// ```
///
/// A status type that belongs to the set joins with all that it can say, and so does a ``ProblemType`` over it:
///
/// ```swift
/// func read(_ id: Int) throws(ReadFailure) {
///   throw .init(NotFound().caching(.public(maxAge: .seconds(10))))
/// }
/// ```
///
/// Declare one of your own by naming the members it has:
///
/// ```swift
/// struct PublishFailure: NotFoundMember, ConflictMember {
///   let response: any ErrorResponse
///   init(chosen: ChosenFailure) { response = chosen.response }
/// }
/// ```
public protocol FailureSet: EncodableResponse, Error, CustomStringConvertible {
  /// The failure that was chosen.
  var response: any ErrorResponse { get }

  /// A set with this failure. Only the members that a set names can make the argument.
  init(chosen: ChosenFailure)
}

extension FailureSet {
  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let conventions = settings.conventions
    guard conventions.restatesFailures else { return try response.encode(for: request, using: settings) }
    return try conventions.sent(self) { failure, status throws(ContentEncodingError) in
      try failure.encode(restatedAs: status, for: request, using: settings)
    }
  }

  public var description: String { String(describing: response) }
}

extension FailureSet {
  /// Refused: the set does not name the status.
  @available(*, unavailable, message: "The operation cannot fail like this: its set does not name the status.")
  public init(_ failure: some ErrorResponse) { self.init(chosen: ChosenFailure(failure)) }
}

/// A failure that a member of a ``FailureSet`` allows.
public struct ChosenFailure: Sendable {
  /// The failure.
  public let response: any ErrorResponse

  init(_ response: any ErrorResponse) {
    self.response = response
  }
}
