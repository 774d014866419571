#if FlyingFox
  public import FlyingFox
  public import TypedResponses

  extension TypedRoutes {
    /// Adds a route whose handler takes these parts of the request, after the routes there are.
    ///
    /// ```swift
    /// var routes = TypedRoutes()
    /// routes.appendRoute("GET /users/:id", .path("id", in: 1...9)) { id in try users.show(id) }
    /// ```
    ///
    /// The parts are read and checked before the handler runs; what is wrong with their values is told together.
    public mutating func appendRoute<
      First: RequestPart, each Part: RequestPart, Reply: EncodableResponse, Failure: Error
    >(
      _ route: HTTPRoute, _ first: First, _ part: repeat each Part,
      use handler: @escaping @Sendable (First.Value, repeat (each Part).Value) async throws(Failure) -> Reply
    ) {
      record(route) { method, path in
        RouteSignature(method, path, first, repeat each part, success: Reply.self, failure: Failure.self)
      }
      let hasContent = RequestInput.answersWithContent(Reply.self)
      let settings = pipeline.settings
      append(route) { request in
        let parameters = request.routeParameters
        let input = RequestInput(
          FlyingFoxAdapter.facts(of: request), content: request.received, settings: settings,
          answersWithContent: hasContent
        ) { parameters[$0] }
        return try await input.answer(first, repeat each part, with: handler)
      }
    }
  }
#endif
