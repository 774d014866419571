#if Hummingbird
  public import Hummingbird
  public import NIOCore
  public import TypedResponses

  extension Idempotency {
    /// Executes an action once, however often it is asked for, with the settings of the ``ProblemMiddleware`` around the
    /// route.
    ///
    /// ```swift
    /// let idempotency = Idempotency()
    /// router.post("payments") { request, context in
    ///   let content = try await request.body.collect(upTo: 65_536)
    ///   return try await idempotency.perform(request, content, from: account.id) {
    ///     Created(user, location: "/payments/\(7)")
    ///   }
    /// }
    /// ```
    public func perform<Success: EncodableResponse>(
      _ request: Hummingbird.Request, _ content: ByteBuffer, from client: String? = nil,
      isolation: isolated (any Actor)? = #isolation, _ handler: () async throws -> Success
    ) async throws -> IdempotentResponse<Success> {
      try await perform(
        HummingbirdAdapter.facts(of: request), Array(content.readableBytesView), from: client,
        through: CurrentPipeline.value.pipeline, isolation: isolation, handler)
    }
  }

  extension IdempotentResponse: ResponseGenerator {}
#endif
