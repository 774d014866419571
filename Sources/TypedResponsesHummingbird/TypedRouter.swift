#if Hummingbird
  import HTTPTypes
  public import Hummingbird
  import HummingbirdCore
  import Synchronization
  public import TypedResponses

  /// A router of Hummingbird that answers every request as HTTP asks.
  ///
  /// Routes are added as to Hummingbird's `Router`. Beyond that:
  /// - every error becomes a problem document (``ProblemMiddleware``);
  /// - a known path with another method is a 405 with `Allow`; `OPTIONS` answers 204 with `Allow`;
  /// - `HEAD` works wherever `GET` does;
  /// - a method that no route of the server takes and that is not one of HTTP's own is a 501;
  /// - an application of it is served by ``RoutedServer/http1WithProblems(configuration:deadlines:)`` unless it names
  ///   another server, so that requests which cannot be read are answered like all others.
  ///
  /// ```swift
  /// let router = TypedRouter()
  /// router.get("users/:id") { request, context in try users.show(context.parameters.require("id", as: Int.self)) }
  /// let app = Application(router: router)
  /// ```
  ///
  /// ``signatures`` tells what the routes answer, for a description of the API.
  public final class TypedRouter<Context: RequestContext>: DescribingRouter, HTTPResponderBuilder {
    private let router: Router<Context>
    private let acceptPatch: MediaTypeList?
    private let acceptQuery: MediaTypeList?
    private let current: CurrentPipeline
    private var heads: [String: ReplaceableResponder<Context>] = [:]
    private let record = RouteRecord()
    private let middleware = MiddlewareFacts()

    /// A router whose responses go through this pipeline.
    ///
    /// - Parameters:
    ///   - context: The type of the requests' context.
    ///   - options: Hummingbird's options.
    ///   - pipeline: Encodes responses and maps errors.
    ///   - fallbackChallenge: What a 401 of other code says when it says nothing itself.
    ///   - acceptPatch: The formats of PATCH content, which OPTIONS tells for routes that take PATCH, where no part of the
    ///     request says them.
    ///   - acceptQuery: The formats of QUERY content, which OPTIONS tells for routes that take QUERY, where no part of the
    ///     request says them.
    public init(
      context: Context.Type = BasicRequestContext.self, options: RouterOptions = [],
      pipeline: ResponsePipeline = ResponsePipeline(), fallbackChallenge: Challenge = .bearer(realm: "api"),
      acceptPatch: MediaTypeList? = nil, acceptQuery: MediaTypeList? = nil
    ) {
      self.acceptPatch = acceptPatch
      self.acceptQuery = acceptQuery
      current = CurrentPipeline(pipeline, fallbackChallenge: fallbackChallenge)
      router = Router(context: context, options: options.subtracting(.autoGenerateHeadEndpoints))
      router.add(middleware: ProblemMiddleware(outermost: current))
    }

    @discardableResult
    public func on<Responder: HTTPResponder>(
      _ path: RouterPath, method: HTTPRequest.Method, responder: Responder
    ) -> Self where Responder.Context == Context {
      let key = path.description
      if let token = RequestMethod(method.rawValue) { record.add(token, path) }
      switch method {
      case .get:
        router.on(path, method: .get, responder: responder)
        if heads[key] == nil { addHead(path, responder) }
      case .head:
        if let head = heads[key] {
          head.replace(with: responder)
        } else {
          addHead(path, responder)
        }
      default:
        router.on(path, method: method, responder: responder)
      }
      return self
    }

    private func addHead(_ path: RouterPath, _ responder: some HTTPResponder<Context>) {
      let head = ReplaceableResponder<Context>(responder)
      heads[path.description] = head
      router.on(path, method: .head, responder: head)
    }

    @discardableResult
    public func add(middleware: any MiddlewareProtocol<Hummingbird.Request, Hummingbird.Response, Context>) -> Self {
      router.add(middleware: middleware)
      self.middleware.add(middleware)
      if middleware is MetricsMiddleware<Context> { current.countsRequests.store(true, ordering: .relaxed) }
      if middleware is TracingMiddleware<Context> {
        current.tracesRequests.store(true, ordering: .relaxed)
        router.add(middleware: ContextNotingMiddleware())
      }
      return self
    }

    // MARK: - Describing

    /// What each route takes and answers, in the order in which the routes were added.
    ///
    /// Routes that were added by Hummingbird's own methods, in generic code over `RouterMethods` or with results that are no
    /// responses of this package, are among them; nothing is known of what they answer.
    public var signatures: [RouteSignature] { record.signatures }

    public func record(_ signature: RouteSignature, at path: RouterPath) {
      record.add(signature.at("", path, behind: middleware))
    }

    /// Says more of the route that was added last: its name, its tags, what it does.
    ///
    /// ```swift
    /// router.get("users") { _, _ in OK(users.all) }.describing { $0.id = "listUsers" }
    /// ```
    @discardableResult
    public func describing(_ describe: (inout RouteSignature) -> Void) -> Self {
      record.changeLast(describe)
      return self
    }

    // MARK: - Groups

    /// The routes below a path.
    public func group(_ path: RouterPath = "") -> TypedRouterGroup<Context> {
      TypedRouterGroup(RouterGroup(self, path), at: path, record, MiddlewareFacts(middleware))
    }

    /// The routes below a path, whose handlers get another context.
    public func group<Target: RequestContext>(
      _ path: RouterPath = "", context: Target.Type
    ) -> TypedRouterGroup<Target> where Target.Source == Context {
      TypedRouterGroup<Target>(
        RouterGroup(self, "").group(path, context: context), at: path, record, MiddlewareFacts(middleware))
    }

    /// The routes below a path, whose handlers get another context, which may refuse the request.
    public func group<Target: ChildRequestContext>(
      _ path: RouterPath = "", context: Target.Type
    ) -> TypedRouterGroup<Target> where Target.ParentContext == Context {
      TypedRouterGroup<Target>(
        RouterGroup(self, "").group(path, context: context), at: path, record, MiddlewareFacts(middleware))
    }

    // MARK: - Answering

    /// The responder that answers requests; adds what the routes leave open. Call it after the last route was added.
    public func buildResponder() -> TypedResponder<Context> {
      let offered = Allow(router.routes.compactMap { RequestMethod($0.method.rawValue) } + [.options])
      let routes = Dictionary(grouping: router.routes, by: { $0.path.description })
      var implemented = HTTPRequest.Method.standard
      for route in router.routes where !implemented.contains(route.method) { implemented.append(route.method) }
      let signatures = self.signatures
      func formats(_ method: RequestMethod, _ path: RouterPath, else told: MediaTypeList?) -> MediaTypeList? {
        signatures.first { $0.isOf(method, path.description) }.flatMap { $0.accept ?? told }
      }
      for routes in routes.values {
        guard let path = routes.first?.path else { continue }
        let taken = Set(routes.map(\.method))
        let allow = Allow(taken.union([.options]).compactMap { RequestMethod($0.rawValue) })
        for method in implemented where !taken.contains(method) {
          if method == .options {
            let answer = OptionsAnswer(
              ofRoutes: allow, acceptPatch: formats(.patch, path, else: acceptPatch),
              acceptQuery: formats(.query, path, else: acceptQuery))
            router.on(path, method: method) { _, _ in answer }
          } else {
            router.on(path, method: method) { _, _ -> NoContent in throw MethodNotAllowed(allow: allow) }
          }
        }
      }
      return TypedResponder(
        routes: router.buildResponder(), implemented: implemented, offered: offered, current)
    }
  }

  extension RouterGroup {
    /// Hummingbird's own group, whose initialiser is its own.
    fileprivate init(_ router: some RouterMethods<Context>, _ path: RouterPath) {
      self = router.group(path)
    }
  }

  extension HTTPRequest.Method {
    /// The methods every server is expected to know: those of RFC 9110, PATCH and QUERY.
    fileprivate static var standard: [HTTPRequest.Method] {
      [.get, .head, .post, .put, .delete, .connect, .options, .trace, .patch, .query]
    }
  }

  /// A route's responder that a later route may replace.
  private final class ReplaceableResponder<Context: RequestContext>: HTTPResponder {
    private let responder: Mutex<any HTTPResponder<Context>>

    init(_ responder: any HTTPResponder<Context>) {
      self.responder = Mutex(responder)
    }

    func replace(with other: any HTTPResponder<Context>) {
      responder.withLock { $0 = other }
    }

    func respond(to request: Hummingbird.Request, context: Context) async throws -> Hummingbird.Response {
      let current = responder.withLock { $0 }
      return try await current.respond(to: request, context: context)
    }
  }

  extension TypedRouter: CustomStringConvertible {
    /// The routes, such as: "GET /users/{id}, POST /users".
    public var description: String { signatures.map(\.description).joined(separator: ", ") }
  }
#endif
