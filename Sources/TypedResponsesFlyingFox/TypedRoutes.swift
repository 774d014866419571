#if FlyingFox
  public import FlyingFox
  public import TypedResponses

  /// The routes of a server of FlyingFox, which answer every request as HTTP asks.
  ///
  /// ```swift
  /// var routes = TypedRoutes()
  /// routes.appendRoute("GET /users/:id") { request in try users.show(id) }
  /// let server = HTTPServer(port: 8080, handler: routes)
  /// ```
  ///
  /// Beyond what FlyingFox's own routes do:
  /// - every error becomes a problem document, those of unknown paths and of FlyingFox's own handlers too;
  /// - a known path with another method is a 405 with `Allow`; `OPTIONS` answers 204 with `Allow`;
  /// - `HEAD` works wherever `GET` does;
  /// - the fields that belong to every response are on every response.
  ///
  /// ``FlyingFoxAdapter`` tells what FlyingFox cannot do.
  public struct TypedRoutes: HTTPHandler {
    private let pipeline: ResponsePipeline
    private var routes = RoutedHTTPHandler()

    /// Routes whose responses go through this pipeline.
    public init(pipeline: ResponsePipeline = ResponsePipeline()) {
      self.pipeline = pipeline
    }

    /// Adds a route that returns and throws typed responses, after the routes there are.
    public mutating func appendRoute<Reply: EncodableResponse>(
      _ route: HTTPRoute, handler: @escaping @Sendable (HTTPRequest) async throws -> Reply
    ) {
      routes.appendRoute(route, to: TypedHandler(pipeline: pipeline, handler))
    }

    /// Adds a route for a handler that knows nothing of this package, such as one for files, after the routes there are.
    public mutating func appendRoute(_ route: HTTPRoute, to handler: some HTTPHandler) {
      routes.appendRoute(route, to: ForeignHandler(handler: handler, pipeline: pipeline))
    }

    /// Answers the request.
    public func handleRequest(_ request: HTTPRequest) async throws -> FlyingFox.HTTPResponse {
      let facts = FlyingFoxAdapter.facts(of: request)
      let encoded: EncodedResponse
      if let answer = pipeline.preflight(for: facts) {
        encoded = answer
      } else {
        do {
          if let response = try await routed(request) { return response }
          encoded = try await pipeline.encode(unrouted(request), for: facts)
        } catch {
          encoded = pipeline.encode(failure: error, for: facts)
        }
      }
      return FlyingFoxAdapter.response(from: encoded).completed(for: request)
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
    /// - Throws: ``NotFound`` or ``MethodNotAllowed``.
    private func unrouted(_ request: HTTPRequest) async throws -> OptionsAnswer {
      let known = routes.reduce(HTTPMethod.allMethods) { $0.union($1.route.methods) }
      var offered: Set<HTTPMethod> = []
      for method in known {
        var other = request
        other.method = method
        for route in routes where await route.route ~= other { offered.insert(method) }
      }
      guard !offered.isEmpty else { throw NotFound() }
      if offered.contains(.GET) { offered.insert(.HEAD) }
      let allow = Allow(offered.union([.OPTIONS]).compactMap { RequestMethod($0.rawValue) })
      guard request.method == .OPTIONS else { throw MethodNotAllowed(allow: allow) }
      return OptionsAnswer(allow: allow)
    }
  }
#endif
