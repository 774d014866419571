#if FlyingFox
  public import FlyingFox
  public import TypedResponses

  /// The routes of a server of FlyingFox, which answer every request as HTTP asks.
  ///
  /// ```swift
  /// var routes = TypedRoutes()
  /// routes.appendRoute("GET /users/:id") { request in try users.show(id) }
  /// let server = HTTPServer(port: 8080)
  /// await server.appendRoutes(routes)
  /// ```
  ///
  /// Beyond what FlyingFox's own routes do:
  /// - every error becomes a problem document, those of unknown paths and of FlyingFox's own handlers too;
  /// - a known path with another method is a 405 with `Allow`; `OPTIONS` answers 204 with `Allow`;
  /// - `HEAD` works wherever `GET` does; `OPTIONS *` tells what some route takes;
  /// - a request without `Host` is refused;
  /// - a method that no route takes and that is not one of HTTP's own is a 501, where FlyingFox lets it through: see
  ///   `HTTPServer.appendRoutes(_:)`;
  /// - the fields that belong to every response are on every response.
  ///
  /// ``FlyingFoxAdapter`` tells what FlyingFox cannot do. ``signatures`` tells what the routes answer, for a description of
  /// the API.
  public struct TypedRoutes: HTTPHandler {
    let pipeline: ResponsePipeline
    private let acceptPatch: MediaTypeList?
    private let acceptQuery: MediaTypeList?
    private var routes = RoutedHTTPHandler()
    /// What each route takes and answers, in the order in which the routes were added.
    ///
    /// Of handlers that know nothing of this package it is not known what they answer.
    public private(set) var signatures: [RouteSignature] = []

    /// Routes whose responses go through this pipeline.
    ///
    /// - Parameters:
    ///   - pipeline: Encodes responses and maps errors. Where nobody observes it, what the server has to answer for is
    ///     written to standard error.
    ///   - acceptPatch: The formats of PATCH content, which OPTIONS tells for routes that take PATCH, where no part of the
    ///     request says them.
    ///   - acceptQuery: The formats of QUERY content, which OPTIONS tells for routes that take QUERY, where no part of the
    ///     request says them.
    public init(
      pipeline: ResponsePipeline = ResponsePipeline(), acceptPatch: MediaTypeList? = nil,
      acceptQuery: MediaTypeList? = nil
    ) {
      self.pipeline = pipeline.loggingUnlessObserved()
      self.acceptPatch = acceptPatch
      self.acceptQuery = acceptQuery
    }

    /// The methods that some route takes.
    var methods: Set<HTTPMethod> { routes.reduce([]) { $0.union($1.route.methods) } }

    /// Adds a route that returns and throws typed responses, after the routes there are, and remembers their types.
    public mutating func appendRoute<Reply: EncodableResponse, Failure: Error>(
      _ route: HTTPRoute, handler: @escaping @Sendable (HTTPRequest) async throws(Failure) -> Reply
    ) {
      record(route) { RouteSignature($0, $1, success: Reply.self, failure: Failure.self) }
      append(route) { request in try await handler(request) }
    }

    /// Adds what answers on a route.
    mutating func append<Reply: EncodableResponse>(
      _ route: HTTPRoute, _ handler: @escaping @Sendable (HTTPRequest) async throws -> Reply
    ) {
      routes.appendRoute(route, to: NotedRoute(route, TypedHandler(pipeline: pipeline, handler)))
    }

    /// Remembers what a route answers to each of its methods; earlier routes come first where several take a request.
    mutating func record(_ route: HTTPRoute, _ signature: (RequestMethod, String) -> RouteSignature) {
      // A route for all methods is not there for those that are answered anyway.
      let answered: Set<HTTPMethod> = route.methods == HTTPMethod.allMethods ? [.HEAD, .OPTIONS, .TRACE, .CONNECT] : []
      let path = NotedRoute.template(of: route)
      for method in route.methods.subtracting(answered).map(\.rawValue).sorted().compactMap({ RequestMethod($0) }) {
        let signature = signature(method, path)
        let isKnown = signatures.contains { $0.method == method && $0.path == signature.path }
        if !isKnown { signatures.append(signature) }
      }
    }

    /// Says more of what was added last: its name, its tags, what it does.
    ///
    /// ```swift
    /// var routes = TypedRoutes()
    /// routes.appendRoute("GET /users") { _ in OK(users.all) }
    /// routes.describeLast { $0.id = "listUsers" }
    /// ```
    public mutating func describeLast(_ describe: (inout RouteSignature) -> Void) {
      if !signatures.isEmpty { describe(&signatures[signatures.count - 1]) }
    }

    /// Adds a route for a handler that knows nothing of this package, such as one for files, after the routes there are.
    public mutating func appendRoute(_ route: HTTPRoute, to handler: some HTTPHandler) {
      record(route) { RouteSignature(undescribed: $0, $1) }
      routes.appendRoute(route, to: NotedRoute(route, ForeignHandler(handler: handler, pipeline: pipeline)))
    }

    /// Answers the request.
    public func handleRequest(_ request: HTTPRequest) async throws -> FlyingFox.HTTPResponse {
      let facts = FlyingFoxFacts(request, notes: request.sharedNotes)
      return await pipeline.exchange(facts) { await answer(request) }
    }

    private func answer(_ request: HTTPRequest) async -> FlyingFox.HTTPResponse {
      let facts = FlyingFoxAdapter.facts(of: request)
      let encoded: EncodedResponse
      if let refusal = request.refusal {
        encoded = pipeline.encode(failure: refusal, for: facts)
      } else if let answer = pipeline.preflight(for: facts) {
        encoded = answer
      } else {
        do {
          if let response = try await routed(request) { return response }
          encoded = try await pipeline.encode(unrouted(request), for: facts)
        } catch {
          encoded = pipeline.encode(failure: error, for: facts)
        }
      }
      return FlyingFoxAdapter.response(from: pipeline.finish(encoded, for: facts)).completed(for: request)
    }

    /// What the routes answer; `nil` when none takes the request.
    private func routed(_ request: HTTPRequest) async throws -> FlyingFox.HTTPResponse? {
      do {
        return try await routes.handleRequest(request)
      } catch is HTTPUnhandledError {
        guard request.method == .HEAD else { return nil }
      }
      var get = request
      get.method = .GET
      do {
        return try await FlyingFoxFacts.$methodBeforeRouting.withValue(.head) { try await routes.handleRequest(get) }
      } catch is HTTPUnhandledError {
        return nil
      }
    }

    /// The answer to a request that no route takes.
    ///
    /// - Throws: ``NotFound``, ``MethodNotAllowed`` or ``NotImplemented``.
    private func unrouted(_ request: HTTPRequest) async throws -> OptionsAnswer {
      let known = HTTPMethod.allMethods.union(methods).union(["QUERY"])
      guard known.contains(request.method) else {
        throw NotImplemented.unknownMethod
      }
      if request.method == .OPTIONS, request.target.rawValue == "*" {
        return OptionsAnswer(ofRoutes: allow(methods))
      }
      var offers: [HTTPMethod: HTTPRoute] = [:]
      for method in known {
        var other = request
        other.method = method
        for route in routes where await route.route ~= other { offers[method] = offers[method] ?? route.route }
      }
      let offered = Set(offers.keys)
      guard !offered.isEmpty else { throw NotFound() }
      guard request.method == .OPTIONS else { throw MethodNotAllowed(allow: allow(offered)) }
      return OptionsAnswer(
        ofRoutes: allow(offered), acceptPatch: formats(.patch, of: offers[.PATCH], else: acceptPatch),
        acceptQuery: formats(.query, of: offers["QUERY"], else: acceptQuery))
    }

    /// The formats of content that a route takes: what its parts say, or else what all routes were told.
    private func formats(
      _ method: RequestMethod, of route: HTTPRoute?, else told: MediaTypeList?
    ) -> MediaTypeList? {
      guard let route else { return nil }
      let path = RouteSignature(undescribed: method, NotedRoute.template(of: route)).path
      return signatures.first { $0.method == method && $0.path == path }?.accept ?? told
    }

    /// What is allowed where routes take these methods.
    private func allow(_ offered: Set<HTTPMethod>) -> Allow {
      let answered: Set<HTTPMethod> = offered.contains(.GET) ? [.HEAD, .OPTIONS] : [.OPTIONS]
      return Allow(offered.union(answered).compactMap { RequestMethod($0.rawValue) })
    }
  }

  extension TypedRoutes: CustomStringConvertible {
    /// The routes, such as: "GET /users/:id, POST /users".
    public var description: String { routes.map { "\($0.route)" }.joined(separator: ", ") }
  }
#endif
