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
    private let pipeline: ResponsePipeline

    init(
      routes: RouterResponder<Context>, implemented: Set<HTTPRequest.Method>, offered: Allow, pipeline: ResponsePipeline
    ) {
      self.routes = routes
      self.implemented = implemented
      self.offered = offered
      self.pipeline = pipeline
    }

    public func respond(to request: Hummingbird.Request, context: Context) async throws -> Hummingbird.Response {
      let facts = HummingbirdAdapter.facts(of: request)
      if let refusal = pipeline.preflight(for: facts) { return HummingbirdAdapter.response(from: refusal) }
      guard implemented.contains(request.method) else {
        let problem = NotImplemented().saying("http.method")
        return HummingbirdAdapter.response(from: pipeline.encode(problem, for: facts))
      }
      if request.method == .options, facts.target == "*" {
        let answer = OptionsAnswer(ofRoutes: offered)
        return HummingbirdAdapter.response(from: pipeline.encode(answer, for: facts))
      }
      return try await routes.respond(to: request, context: context)
    }
  }
#endif
