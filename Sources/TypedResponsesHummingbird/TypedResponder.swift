#if Hummingbird
  import HTTPTypes
  public import Hummingbird
  import TypedResponses
  import TypedResponsesHTTPTypes

  /// Answers requests for a ``TypedRouter``.
  public struct TypedResponder<Context: RequestContext>: HTTPResponder {
    private let routes: RouterResponder<Context>
    private let implemented: Set<HTTPRequest.Method>
    private let offered: Allow

    init(routes: RouterResponder<Context>, implemented: Set<HTTPRequest.Method>, offered: Allow) {
      self.routes = routes
      self.implemented = implemented
      self.offered = offered
    }

    public func respond(to request: Hummingbird.Request, context: Context) async throws -> Hummingbird.Response {
      let facts = HummingbirdAdapter.facts(of: request)
      guard implemented.contains(request.method) else {
        let problem = NotImplemented(detail: "This server does not know the method.")
        return HummingbirdAdapter.response(from: ResponsePipeline().encode(problem, for: facts))
      }
      if request.method == .options, facts.target == "*" {
        let answer = OptionsAnswer(allow: offered)
        return HummingbirdAdapter.response(from: ResponsePipeline().encode(answer, for: facts))
      }
      return try await routes.respond(to: request, context: context)
    }
  }
#endif
