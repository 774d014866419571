/// What the content of a request writes, and a way to act on it once, by the request's `Idempotency-Key`.
///
/// ```swift
/// func create(_ user: IdempotentInput<NewUser>) async throws -> IdempotentResponse<Created<String>> {
///   try await user.perform(from: account.id) { Created(user.value.name, location: "/users/7") }
/// }
/// ```
///
/// It comes of the part `.idempotent(.content(NewUser.self), by: idempotency)`.
public struct IdempotentInput<Value: Sendable>: Sendable {
  /// What the content writes.
  public let value: Value
  private let request: any RequestFacts
  private let octets: [UInt8]
  private let idempotency: Idempotency
  private let settings: ResponseSettings

  init(_ value: Value, _ input: RequestInput, _ octets: [UInt8], _ idempotency: Idempotency) {
    self.value = value
    request = input.facts
    settings = input.settings
    self.octets = octets
    self.idempotency = idempotency
  }

  /// Executes an action once, however often it is asked for: see ``Idempotency/perform(_:_:from:through:isolation:_:)``.
  ///
  /// - Parameters:
  ///   - client: What tells clients apart, such as an account's id. Unless given, it is the field `Authorization`.
  ///   - pipeline: The pipeline of the server, for errors that only its own rules know. Unless given, an answer to one of
  ///     these is not kept, and the key is free again.
  ///   - isolation: The caller's actor, on which the handler runs.
  ///   - handler: Does the action.
  /// - Throws: ``IdempotentRequestOutstanding``, ``IdempotencyKeyReused``; ``ServiceUnavailable`` when the store cannot tell
  ///   what was done, and nothing is done then; else what the handler throws.
  public func perform<Success: EncodableResponse>(
    from client: String? = nil, through pipeline: ResponsePipeline? = nil,
    isolation: isolated (any Actor)? = #isolation, _ handler: () async throws -> Success
  ) async throws -> IdempotentResponse<Success> {
    try await idempotency.perform(
      request, octets, from: client, through: pipeline ?? ResponsePipeline(settings: settings), isolation: isolation,
      handler)
  }

  /// As ``perform(from:through:isolation:_:)``, with what it throws as failures of this set.
  public func perform<F: IdempotencyMember, Success: EncodableResponse>(
    from client: String? = nil, through pipeline: ResponsePipeline? = nil, or _: F.Type,
    isolation: isolated (any Actor)? = #isolation, _ handler: () async throws(F) -> Success
  ) async throws(F) -> IdempotentResponse<Success> {
    try await idempotency.perform(
      request, octets, from: client, through: pipeline ?? ResponsePipeline(settings: settings), or: F.self,
      isolation: isolation, handler)
  }
}

extension IdempotentInput: CustomStringConvertible {
  /// The value. The key is for nobody else.
  public var description: String { "\(value)" }
}
