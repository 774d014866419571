#if Hummingbird
  import HTTPTypes
  public import Hummingbird
  import TypedResponses
  import TypedResponsesHTTPTypes

  /// Answers requests for a ``TypedRouter``.
  public struct TypedResponder<Context: RequestContext>: HTTPResponder {
    private let routes: RouterResponder<Context>
    /// The usual methods stand first; to look through them takes less than a hash of the method.
    private let implemented: [HTTPRequest.Method]
    private let offered: Allow
    private let current: CurrentPipeline

    init(
      routes: RouterResponder<Context>, implemented: [HTTPRequest.Method], offered: Allow, _ current: CurrentPipeline
    ) {
      self.routes = routes
      self.implemented = implemented
      self.offered = offered
      self.current = current
    }

    /// The pipeline of the router.
    var pipeline: ResponsePipeline { current.pipeline }

    public func respond(to request: Hummingbird.Request, context: Context) async throws -> Hummingbird.Response {
      let isOptionsForAll = request.method == .options && request.head.path == "*"
      guard !isOptionsForAll, implemented.contains(request.method) else {
        let facts = HTTPTypesFacts(request.head, notes: .joined(by: context, current))
        let answer = await current.pipeline.respond(to: facts) {
          guard isOptionsForAll else { throw NotImplemented.unknownMethod }
          return OptionsAnswer(ofRoutes: offered)
        }
        return HummingbirdAdapter.response(from: answer)
      }
      return try await routes.respond(to: request, context: context)
    }
  }

  extension TypedResponder: CustomStringConvertible {
    /// What is offered at all.
    public var description: String { "a responder for \(offered)" }
  }
#endif
