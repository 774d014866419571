#if FlyingFox
  public import FlyingFox
  public import TypedResponses

  /// A handler of FlyingFox that returns and throws typed responses.
  ///
  /// ```swift
  /// await server.appendRoute("GET /users/:id", to: TypedHandler { request in
  ///   try users.show(id)
  /// })
  /// ```
  ///
  /// It answers for its own route alone. Choose ``TypedRoutes`` to have the same rules for unknown paths, for methods of
  /// no route and for FlyingFox's own handlers.
  public struct TypedHandler: HTTPHandler {
    private let pipeline: ResponsePipeline
    private let handler: @Sendable (HTTPRequest) async throws -> any EncodableResponse

    /// A handler whose responses go through this pipeline. Where nobody observes it, what the server has to answer for is
    /// written to standard error.
    public init<Reply: EncodableResponse>(
      pipeline: ResponsePipeline = ResponsePipeline(),
      _ handler: @escaping @Sendable (HTTPRequest) async throws -> Reply
    ) {
      self.pipeline = pipeline.loggingUnlessObserved()
      self.handler = handler
    }

    /// Answers the request.
    ///
    /// - Throws: `HTTPUnhandledError` when the handler does, so that the next route is tried.
    public func handleRequest(_ request: HTTPRequest) async throws -> FlyingFox.HTTPResponse {
      let facts = FlyingFoxFacts(request, notes: request.sharedNotes)
      // Inside of ``TypedRoutes`` the exchange has begun already.
      return try await pipeline.exchange(facts) {
        let encoded = try await response(to: request, facts)
        return FlyingFoxAdapter.response(from: pipeline.finish(encoded, for: facts)).completed(for: request)
      }
    }

    private func response(to request: HTTPRequest, _ facts: FlyingFoxFacts) async throws -> EncodedResponse {
      let refusal = request.refusal.map { pipeline.encode(failure: $0, for: facts) }
      if let answer = refusal ?? pipeline.preflight(for: facts) { return answer }
      let encoded: EncodedResponse
      do {
        encoded = pipeline.encode(try await handler(request), for: facts)
      } catch let error as HTTPUnhandledError {
        throw error
      } catch {
        encoded = pipeline.encode(failure: error, for: facts)
      }
      guard case .stream(let stream) = encoded.content, stream.length == nil, request.version != .http11 else {
        return encoded
      }
      // FlyingFox can send it in chunks only, which HTTP/1.0 does not know (RFC 9112 §6.1).
      return pipeline.encode(UpgradeRequired(protocols: "HTTP/1.1"), for: facts)
    }
  }

  extension TypedHandler: CustomStringConvertible {
    /// What happens to its responses.
    public var description: String { "a handler, whose responses are sent so: \(pipeline)" }
  }
#endif
