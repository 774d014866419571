import NIOCore
public import TypedResponses
public import Vapor

extension Idempotency {
  /// Executes an action once, however often it is asked for, with the settings of the ``ProblemMiddleware`` around the route.
  ///
  /// ```swift
  /// let idempotency = Idempotency()
  /// app.post("payments") { request in
  ///   try await idempotency.perform(request, from: account.id) { Created(user, location: "/payments/\(7)") }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - request: The request. Its content was read by Vapor: the route was not added with `body: .stream`.
  ///   - client: Who asks; keys of different clients have nothing to do with each other.
  ///   - handler: The action.
  public func perform<Success: EncodableResponse>(
    _ request: Vapor.Request, from client: String? = nil, isolation: isolated (any Actor)? = #isolation,
    _ handler: () async throws -> Success
  ) async throws -> IdempotentResponse<Success> {
    try await perform(
      VaporAdapter.facts(of: request), Array((request.body.data ?? ByteBuffer()).readableBytesView), from: client,
      through: request.pipeline, isolation: isolation, handler)
  }
}
