#if NIO
  public import NIOCore
  public import TypedResponses

  extension Idempotency {
    /// Executes an action once, however often it is asked for.
    ///
    /// ```swift
    /// let (idempotency, pipeline) = (Idempotency(), ResponsePipeline())
    /// let responder = NIOResponder(pipeline: pipeline) { request in
    ///   let content = try await request.content.collect(upTo: 65_536)
    ///   return try await idempotency.perform(request, content, from: account.id, through: pipeline) {
    ///     Created(user, location: "/payments/\(7)")
    ///   }
    /// }
    /// ```
    ///
    /// Give it the pipeline of the responder.
    public func perform<Success: EncodableResponse>(
      _ request: IncomingRequest, _ content: ByteBuffer, from client: String? = nil,
      through pipeline: ResponsePipeline = ResponsePipeline(), isolation: isolated (any Actor)? = #isolation,
      _ handler: () async throws -> Success
    ) async throws -> IdempotentResponse<Success> {
      try await perform(
        request, Array(content.readableBytesView), from: client, through: pipeline, isolation: isolation, handler)
    }
  }
#endif
