/// A closed set of outcomes: the compiler refuses to return or throw anything that is not listed.
///
/// ```swift
/// func show(_ id: Int) throws(OneOf<NotFound, Forbidden>) -> OneOf<OK<User>, SeeOther> {
///   guard let user = users[id] else { throw .of(NotFound()) }
///   return .of(OK(user))
/// }
/// ```
///
/// The list may be of any length; `of` takes a response of any of its first twelve types. A set whose members are all
/// errors can be thrown. ``fold(_:)`` looks into it.
public struct OneOf<each Case: TypedResponse>: EncodableResponse {
  /// The response that was chosen.
  public let response: any TypedResponse
  /// Its place in the list.
  private let place: UInt8

  fileprivate init(chosen response: any TypedResponse, at place: UInt8) {
    self.response = response
    self.place = place
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    try response.encode(for: request, using: settings)
  }

  /// The statuses that are possible, in the order of the list.
  public static var statuses: [StatusCode] {
    var statuses: [StatusCode] = []
    repeat statuses.append((each Case).status)
    return statuses
  }
}

extension OneOf: Error where repeat each Case: Error {}

extension OneOf: CustomStringConvertible {
  public var description: String { String(describing: response) }
}

// MARK: - Looking into it

extension OneOf {
  /// What one of the closures makes of the outcome: the one that stands where the outcome stands in the list.
  ///
  /// ```swift
  /// func text(_ outcome: OneOf<OK<String>, SeeOther>) -> String {
  ///   outcome.fold { ok in "found \(ok.content)" } _: { other in "see \(other.location)" }
  /// }
  /// ```
  ///
  /// There is one closure for each outcome, so none is forgotten, and a new outcome in the list does not compile until
  /// it is thought of. So an error joins a ``FailureSet``, or another list:
  ///
  /// ```swift
  /// func lookup(_ id: Int) throws(OneOf<NotFound, Conflict>) -> User {
  ///   guard let user = users[id] else { throw .of(NotFound()) }
  ///   return user
  /// }
  ///
  /// func update(_ id: Int) throws(UpdateFailure) -> User {
  ///   do { return try lookup(id) } catch { throw error.fold { .init($0) } _: { .init($0) } }
  /// }
  /// func change(_ id: Int) throws(OneOf<Conflict, Locked, NotFound>) -> User {
  ///   do { return try lookup(id) } catch { throw error.fold { .of($0) } _: { .of($0) } }
  /// }
  /// ```
  ///
  /// - Parameter cases: One closure for each type of the list, in its order.
  /// - Throws: What the closure throws.
  public func fold<Value, Failure: Error>(
    _ cases: repeat (each Case) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var place: UInt8 = 0
    for take in repeat each cases {
      if place == self.place, let value = try Self.apply(take, response) { return value }
      place += 1
    }
    preconditionFailure("An outcome is made for a place in the list, and stays there.")
  }

  private static func apply<Outcome, Value, Failure: Error>(
    _ take: (Outcome) throws(Failure) -> Value, _ response: any TypedResponse
  ) throws(Failure) -> Value? {
    guard let outcome = response as? Outcome else { return nil }
    return try take(outcome)
  }

  /// Refused: each of the cases may be one that this list does not have.
  @available(
    *, unavailable,
    message: """
      Say for each case how it joins the list: 'error.fold { .of($0) } _: { .of($0) }', one closure a case.
      """
  )
  public init<each Other: TypedResponse>(_ other: OneOf<repeat each Other>) {
    self.init(chosen: other.response, at: .max)
  }
}

// MARK: - One `of` for each position in the list

extension OneOf {
  /// The first of the listed outcomes.
  public static func of<A, each Rest>(_ response: A) -> OneOf<A, repeat each Rest> {
    .init(chosen: response, at: 0)
  }

  /// The second of the listed outcomes.
  public static func of<A, B, each Rest>(_ response: B) -> OneOf<A, B, repeat each Rest> {
    .init(chosen: response, at: 1)
  }

  /// The third of the listed outcomes.
  public static func of<A, B, C, each Rest>(_ response: C) -> OneOf<A, B, C, repeat each Rest> {
    .init(chosen: response, at: 2)
  }

  /// The fourth of the listed outcomes.
  public static func of<A, B, C, D, each Rest>(_ response: D) -> OneOf<A, B, C, D, repeat each Rest> {
    .init(chosen: response, at: 3)
  }

  /// The fifth of the listed outcomes.
  public static func of<A, B, C, D, E, each Rest>(_ response: E) -> OneOf<A, B, C, D, E, repeat each Rest> {
    .init(chosen: response, at: 4)
  }

  /// The sixth of the listed outcomes.
  public static func of<A, B, C, D, E, F, each Rest>(_ response: F) -> OneOf<A, B, C, D, E, F, repeat each Rest> {
    .init(chosen: response, at: 5)
  }

  /// The seventh of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, each Rest>(_ response: G) -> OneOf<A, B, C, D, E, F, G, repeat each Rest> {
    .init(chosen: response, at: 6)
  }

  /// The eighth of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, H, each Rest>(_ response: H) -> OneOf<
    A, B, C, D, E, F, G, H, repeat each Rest
  > {
    .init(chosen: response, at: 7)
  }

  /// The ninth of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, H, I, each Rest>(_ response: I) -> OneOf<
    A, B, C, D, E, F, G, H, I, repeat each Rest
  > {
    .init(chosen: response, at: 8)
  }

  /// The tenth of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, H, I, J, each Rest>(_ response: J) -> OneOf<
    A, B, C, D, E, F, G, H, I, J, repeat each Rest
  > {
    .init(chosen: response, at: 9)
  }

  /// The eleventh of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, H, I, J, K, each Rest>(_ response: K) -> OneOf<
    A, B, C, D, E, F, G, H, I, J, K, repeat each Rest
  > {
    .init(chosen: response, at: 10)
  }

  /// The twelfth of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, H, I, J, K, L, each Rest>(_ response: L) -> OneOf<
    A, B, C, D, E, F, G, H, I, J, K, L, repeat each Rest
  > {
    .init(chosen: response, at: 11)
  }

  /// Refused: the outcome is not in the list.
  @available(
    *, unavailable,
    message: "This outcome is not in the declared list. Return or throw one that is, or add its type to the 'OneOf'."
  )
  public static func of<Stranger: TypedResponse>(_ response: Stranger) -> OneOf<repeat each Case> {
    .init(chosen: response, at: .max)
  }
}
