#if FlyingFox
  public import FlyingFox
  public import Foundation
  public import TypedResponses

  extension Idempotency {
    /// Executes an action once, however often it is asked for.
    ///
    /// ```swift
    /// let (idempotency, pipeline) = (Idempotency(), ResponsePipeline())
    /// var routes = TypedRoutes(pipeline: pipeline)
    /// routes.appendRoute("POST /payments") { request in
    ///   let content = try await request.bodyData
    ///   return try await idempotency.perform(request, content, from: account.id, through: pipeline) {
    ///     Created(user, location: "/payments/\(7)")
    ///   }
    /// }
    /// ```
    ///
    /// Give it the pipeline of the routes.
    public func perform<Success: EncodableResponse>(
      _ request: HTTPRequest, _ content: Data, from client: String? = nil,
      through pipeline: ResponsePipeline = ResponsePipeline(), isolation: isolated (any Actor)? = #isolation,
      _ handler: () async throws -> Success
    ) async throws -> IdempotentResponse<Success> {
      try await perform(
        FlyingFoxAdapter.facts(of: request), [UInt8](content), from: client, through: pipeline, isolation: isolation,
        handler)
    }
  }
#endif
