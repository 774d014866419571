/// A request as a server hands it over for its parts to be read: facts, path parameters, content.
///
/// ```swift
/// let parameters = ["id": "7"]
/// let input = RequestInput(request, content: received) { parameters[$0] }
/// let answer = try await input.answer(.path("id", in: 1...9), .content(NewUser.self)) { id, new in
///   OK([id: new.name])
/// }
/// ```
///
/// Adapters make one for each request of a route that names its ``RequestPart``s.
public struct RequestInput: Sendable {
  /// What responses need to know of the request.
  public let facts: any RequestFacts
  /// The content as it arrives.
  public let content: RequestContent
  /// How the server answers.
  public let settings: ResponseSettings
  /// How many octets of content are taken where a part names no limit.
  public let limit: Int
  /// Whether the answer has content whose form the client may choose.
  public let answersWithContent: Bool
  private let pathParameter: @Sendable (String) throws -> String?

  /// A request.
  ///
  /// - Parameters:
  ///   - facts: What responses need to know of it.
  ///   - content: Its content as it arrives.
  ///   - settings: How the server answers.
  ///   - limit: How many octets of content are taken where a part names no limit.
  ///   - answersWithContent: Whether the answer has content whose form the client may choose; see
  ///     ``answersWithContent(_:)``.
  ///   - pathParameter: The text of a parameter in the path, free of percent-encoding.
  public init(
    _ facts: some RequestFacts, content: RequestContent, settings: ResponseSettings = .standard,
    limit: Int = RequestContent.defaultLimit, answersWithContent: Bool = true,
    pathParameter: @escaping @Sendable (String) throws -> String?
  ) {
    self.facts = facts
    self.content = content
    self.settings = settings
    self.limit = limit
    self.answersWithContent = answersWithContent
    self.pathParameter = pathParameter
  }

  /// The same request, whose content is read by this way.
  func replacing(_ content: RequestContent) -> RequestInput {
    RequestInput(
      facts, content: content, settings: settings, limit: limit, answersWithContent: answersWithContent,
      pathParameter: pathParameter)
  }

  /// Whether answers of this type have content whose form the client may choose: redirects and 204 have none.
  public static func answersWithContent(_ answer: any EncodableResponse.Type) -> Bool {
    answer != NoContent.self && !(answer is any RedirectResponse.Type)
  }

  /// The texts that stand at this place: none when the parameter is missing.
  public func texts(at location: FieldLocation) throws -> [String] {
    guard let name = location.name else { return [] }
    switch location.part {
    case .path: return try pathParameter(name).map { [$0] } ?? []
    case .query: return facts.query.values(of: name)
    case .header: return FieldName(name).map { facts.values(of: $0) } ?? []
    default: return []
    }
  }

  /// What the handler answers to the values of the parts, when all of them are right.
  ///
  /// The parts are read in order. What is wrong with values in path, query, fields and content is collected and told in
  /// one ``ValidationFailed``; anything else ends the reading at once. Where the handler fails with a ``FailureSet``, so do
  /// the parts, and the profile decides about their failures as about the handler's own.
  ///
  /// - Throws: ``ValidationFailed`` with the faults of all parts; what a part throws; what the handler throws.
  public func answer<First: RequestPart, each Part: RequestPart, Success, Failure: Error>(
    _ first: First, _ part: repeat each Part,
    with handler: @Sendable (First.Value, repeat (each Part).Value) async throws(Failure) -> Success
  ) async throws -> Success {
    let head: First.Value
    let rest: (repeat (each Part).Value)
    do {
      var errors = FieldErrors()
      let firstValue = try await first.read(self, noting: &errors)
      let values = (repeat try await (each part).read(self, noting: &errors))
      try errors.refuse()
      head = try RequestInput.present(firstValue)
      rest = (repeat try RequestInput.present(each values))
    } catch {
      throw RequestInput.joined(error, Failure.self)
    }
    return try await handler(head, repeat each rest)
  }

  /// The error as a failure of the handler's set, where it has one.
  private static func joined(_ error: any Error, _ type: any Error.Type) -> any Error {
    guard let set = type as? any FailureSet.Type else { return error }
    func join<Failures: FailureSet>(_ set: Failures.Type, _ response: any ErrorResponse) -> any Error {
      set.init(chosen: ChosenFailure(response))
    }
    switch error {
    case let response as any ErrorResponse: return join(set, response)
    case let responding as any RespondingError: return join(set, responding.response)
    default: return error
    }
  }

  private static func present<Value>(_ value: Value?) throws -> Value {
    guard let value else {
      throw InternalServerError().logging("A part of the request had neither a value nor a fault.")
    }
    return value
  }
}

extension RequestInput: CustomStringConvertible {
  /// The request without its query, in which tokens and personal data may stand.
  public var description: String { "\(facts.method) \(facts.path)" }
}
