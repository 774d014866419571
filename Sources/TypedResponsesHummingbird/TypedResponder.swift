#if Hummingbird
  import HTTPTypes
  public import Hummingbird
  import TypedResponses

  /// Answers requests for a ``TypedRouter``.
  public struct TypedResponder<Context: RequestContext>: HTTPResponder {
    private let routes: RouterResponder<Context>
    private let implemented: Set<HTTPRequest.Method>

    init(routes: RouterResponder<Context>, implemented: Set<HTTPRequest.Method>) {
      self.routes = routes
      self.implemented = implemented
    }

    public func respond(to request: Hummingbird.Request, context: Context) async throws -> Hummingbird.Response {
      guard implemented.contains(request.method) else {
        let facts = HummingbirdAdapter.facts(of: request)
        let problem = NotImplemented(detail: "This server does not know the method.")
        return HummingbirdAdapter.response(from: ResponsePipeline().encode(problem, for: facts))
      }
      return try await routes.respond(to: request, context: context)
    }
  }
#endif
