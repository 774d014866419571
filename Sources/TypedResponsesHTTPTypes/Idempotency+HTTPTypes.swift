#if HTTPTypes
  public import HTTPTypes
  public import TypedResponses

  extension Idempotency {
    /// Executes an action once, however often it is asked for. Give it the pipeline of the server.
    public func perform<Success: EncodableResponse>(
      _ request: HTTPRequest, _ content: [UInt8], from client: String? = nil,
      through pipeline: ResponsePipeline = ResponsePipeline(), isolation: isolated (any Actor)? = #isolation,
      _ handler: () async throws -> Success
    ) async throws -> IdempotentResponse<Success> {
      try await perform(
        HTTPTypesAdapter.facts(of: request), content, from: client, through: pipeline, isolation: isolation, handler)
    }
  }
#endif
