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
/// errors can be thrown.
public struct OneOf<each Case: TypedResponse>: EncodableResponse {
  /// The response that was chosen.
  public let response: any TypedResponse

  fileprivate init(chosen response: any TypedResponse) {
    self.response = response
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

// MARK: - One `of` for each position in the list

extension OneOf {
  /// The first of the listed outcomes.
  public static func of<A, each Rest>(_ response: A) -> OneOf<A, repeat each Rest> {
    .init(chosen: response)
  }

  /// The second of the listed outcomes.
  public static func of<A, B, each Rest>(_ response: B) -> OneOf<A, B, repeat each Rest> {
    .init(chosen: response)
  }

  /// The third of the listed outcomes.
  public static func of<A, B, C, each Rest>(_ response: C) -> OneOf<A, B, C, repeat each Rest> {
    .init(chosen: response)
  }

  /// The fourth of the listed outcomes.
  public static func of<A, B, C, D, each Rest>(_ response: D) -> OneOf<A, B, C, D, repeat each Rest> {
    .init(chosen: response)
  }

  /// The fifth of the listed outcomes.
  public static func of<A, B, C, D, E, each Rest>(_ response: E) -> OneOf<A, B, C, D, E, repeat each Rest> {
    .init(chosen: response)
  }

  /// The sixth of the listed outcomes.
  public static func of<A, B, C, D, E, F, each Rest>(_ response: F) -> OneOf<A, B, C, D, E, F, repeat each Rest> {
    .init(chosen: response)
  }

  /// The seventh of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, each Rest>(_ response: G) -> OneOf<A, B, C, D, E, F, G, repeat each Rest> {
    .init(chosen: response)
  }

  /// The eighth of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, H, each Rest>(_ response: H) -> OneOf<
    A, B, C, D, E, F, G, H, repeat each Rest
  > {
    .init(chosen: response)
  }

  /// The ninth of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, H, I, each Rest>(_ response: I) -> OneOf<
    A, B, C, D, E, F, G, H, I, repeat each Rest
  > {
    .init(chosen: response)
  }

  /// The tenth of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, H, I, J, each Rest>(_ response: J) -> OneOf<
    A, B, C, D, E, F, G, H, I, J, repeat each Rest
  > {
    .init(chosen: response)
  }

  /// The eleventh of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, H, I, J, K, each Rest>(_ response: K) -> OneOf<
    A, B, C, D, E, F, G, H, I, J, K, repeat each Rest
  > {
    .init(chosen: response)
  }

  /// The twelfth of the listed outcomes.
  public static func of<A, B, C, D, E, F, G, H, I, J, K, L, each Rest>(_ response: L) -> OneOf<
    A, B, C, D, E, F, G, H, I, J, K, L, repeat each Rest
  > {
    .init(chosen: response)
  }

  /// Refused: the outcome is not in the list.
  @available(
    *, unavailable,
    message: "This outcome is not in the declared list. Return or throw one that is, or add its type to the 'OneOf'."
  )
  public static func of<Stranger: TypedResponse>(_ response: Stranger) -> OneOf<repeat each Case> {
    .init(chosen: response)
  }
}
