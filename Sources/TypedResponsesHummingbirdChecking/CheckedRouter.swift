#if Hummingbird
  public import Hummingbird

  /// A router all of whose responses are checked: for development.
  ///
  /// ```swift
  /// let app = Application(router: CheckedRouter(router))
  /// ```
  ///
  /// It stands outside everything that the router does, so that it sees the problem documents of `TypedRouter` and
  /// what answers unknown paths and methods. See ``CheckingMiddleware`` for what it logs.
  public struct CheckedRouter<Router: HTTPResponderBuilder>: HTTPResponderBuilder
  where Router.Responder.Context: RequestContext {
    private let router: Router
    private let middleware: CheckingMiddleware<Router.Responder.Context>

    /// The router, with its responses checked by this middleware.
    public init(_ router: Router, by middleware: CheckingMiddleware<Router.Responder.Context> = CheckingMiddleware()) {
      self.router = router
      self.middleware = middleware
    }

    public func buildResponder() -> CheckedResponder<Router.Responder> {
      CheckedResponder(responder: router.buildResponder(), middleware: middleware)
    }
  }

  /// Answers requests for a ``CheckedRouter``.
  public struct CheckedResponder<Responder: HTTPResponder>: HTTPResponder where Responder.Context: RequestContext {
    let responder: Responder
    let middleware: CheckingMiddleware<Responder.Context>

    public func respond(
      to request: Hummingbird.Request, context: Responder.Context
    ) async throws -> Hummingbird.Response {
      try await middleware.handle(request, context: context) { try await responder.respond(to: $0, context: $1) }
    }
  }

  extension CheckedRouter: CustomStringConvertible {
    /// What it does.
    public var description: String { "a router whose responses are checked" }
  }

  extension CheckedResponder: CustomStringConvertible {
    /// What it does.
    public var description: String { "a responder whose responses are checked" }
  }
#endif
