/// The failures one kind of operation can have, by convention: an error type whose static members are exactly those.
///
/// ```swift
/// func create(_ input: NewUser) async throws(CreateFailure) -> CreateResult<User> {
///   guard isFree(input.email) else { throw .conflict(detail: "This e-mail address is taken.") }
///   …
/// }
/// ```
///
/// A status type that the set names joins with all that it can say, and so does a ``ProblemType`` over it:
///
/// ```swift
/// func read(_ id: Int) throws(ReadFailure) {
///   throw .init(NotFound().caching(.public(maxAge: .seconds(10))))
/// }
/// ```
///
/// Declare one of your own by naming the members it has; it can do all that the built-in ones can:
///
/// ```swift
/// struct PublishFailure: OperationMember, NotFoundMember, ConflictMember {
///   let response: any ErrorResponse
///   init(chosen: ChosenFailure) { response = chosen.response }
/// }
/// ```
///
/// Code that several operations share fails with the set of its caller, which names it once:
///
/// ```swift
/// func find<Failure: NotFoundMember>(_ id: Int, or _: Failure.Type) throws(Failure) -> User {
///   guard let user = users[id] else { throw .notFound(detail: "No user has the id \(id).") }
///   return user
/// }
/// let user = try find(7, or: ReadFailure.self)
/// ```
///
/// Everything in this package that throws has such an `or:`.
public protocol FailureSet: EncodableResponse, Error, CustomStringConvertible {
  /// The failure that was chosen.
  var response: any ErrorResponse { get }

  /// A set with this failure. Only the members that a set names can make the argument.
  init(chosen: ChosenFailure)

  /// The application's problems that join the set, for a description of the API; none unless a set names them.
  ///
  /// ```swift
  /// struct PayFailure: ConflictMember {
  ///   static var problems: [any ProblemType.Type] { [OutOfCredit.self] }
  ///   let response: any ErrorResponse
  ///   init(chosen: ChosenFailure) { response = chosen.response }
  /// }
  /// ```
  static var problems: [any ProblemType.Type] { get }
}

extension FailureSet {
  public static var problems: [any ProblemType.Type] { [] }
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
  /// Refused: each of the cases may be one that the set does not name.
  @available(
    *, unavailable,
    message: """
      Say for each case how it joins the set: 'throw error.fold { .init($0) } _: { .init($0) }', one closure a case.
      """
  )
  @_disfavoredOverload
  public init<each Case: ErrorResponse>(_ failure: OneOf<repeat each Case>) {
    self.init(chosen: ChosenFailure(InternalServerError()))
  }
}

/// A failure that a member of a ``FailureSet`` allows.
public struct ChosenFailure: Sendable {
  /// The failure.
  public let response: any ErrorResponse

  init(_ response: any ErrorResponse) {
    self.response = response
  }
}
