#if Hummingbird
  public import HTTPTypes
  public import Hummingbird
  public import TypedResponses

  // Handlers that take parts of the request.

  extension DescribingRouter {
    /// Adds a route for a method, whose handler takes these parts of the request.
    ///
    /// The parts are read and checked before the handler runs; what is wrong with their values is told together.
    @discardableResult
    public func on<First: RequestPart, each Part: RequestPart, Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath, method: HTTPRequest.Method, _ first: First, _ part: repeat each Part,
      use handler: @escaping @Sendable (First.Value, repeat (each Part).Value) async throws(Failure) -> Success
    ) -> Self {
      if let token = RequestMethod(method.rawValue) {
        let signature = RouteSignature(
          token, "", first, repeat each part, success: Success.self, failure: Failure.self)
        record(signature, at: path)
      }
      let hasContent = RequestInput.answersWithContent(Success.self)
      let responder = CallbackResponder<Context> { request, context in
        let input = request.input(in: context, answersWithContent: hasContent)
        let success = try await input.answer(first, repeat each part, with: handler)
        return try success.response(from: request, context: context)
      }
      return on(path, method: method, responder: responder)
    }

    /// Adds a route for GET, whose handler takes these parts of the request.
    @discardableResult
    public func get<First: RequestPart, each Part: RequestPart, Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath, _ first: First, _ part: repeat each Part,
      use handler: @escaping @Sendable (First.Value, repeat (each Part).Value) async throws(Failure) -> Success
    ) -> Self { on(path, method: .get, first, repeat each part, use: handler) }

    /// Adds a route for POST, whose handler takes these parts of the request.
    @discardableResult
    public func post<First: RequestPart, each Part: RequestPart, Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath, _ first: First, _ part: repeat each Part,
      use handler: @escaping @Sendable (First.Value, repeat (each Part).Value) async throws(Failure) -> Success
    ) -> Self { on(path, method: .post, first, repeat each part, use: handler) }

    /// Adds a route for PUT, whose handler takes these parts of the request.
    @discardableResult
    public func put<First: RequestPart, each Part: RequestPart, Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath, _ first: First, _ part: repeat each Part,
      use handler: @escaping @Sendable (First.Value, repeat (each Part).Value) async throws(Failure) -> Success
    ) -> Self { on(path, method: .put, first, repeat each part, use: handler) }

    /// Adds a route for PATCH, whose handler takes these parts of the request.
    @discardableResult
    public func patch<First: RequestPart, each Part: RequestPart, Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath, _ first: First, _ part: repeat each Part,
      use handler: @escaping @Sendable (First.Value, repeat (each Part).Value) async throws(Failure) -> Success
    ) -> Self { on(path, method: .patch, first, repeat each part, use: handler) }

    /// Adds a route for DELETE, whose handler takes these parts of the request.
    @discardableResult
    public func delete<First: RequestPart, each Part: RequestPart, Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath, _ first: First, _ part: repeat each Part,
      use handler: @escaping @Sendable (First.Value, repeat (each Part).Value) async throws(Failure) -> Success
    ) -> Self { on(path, method: .delete, first, repeat each part, use: handler) }

    /// Adds a route for QUERY, whose handler takes these parts of the request.
    @discardableResult
    public func query<First: RequestPart, each Part: RequestPart, Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath, _ first: First, _ part: repeat each Part,
      use handler: @escaping @Sendable (First.Value, repeat (each Part).Value) async throws(Failure) -> Success
    ) -> Self { on(path, method: .query, first, repeat each part, use: handler) }
  }

  extension Hummingbird.Request {
    /// The request for its parts to be read.
    fileprivate func input(in context: some RequestContext, answersWithContent: Bool) -> RequestInput {
      let parameters = context.parameters
      return RequestInput(
        facts, content: received, settings: CurrentPipeline.value.pipeline.settings, limit: context.maxUploadSize,
        answersWithContent: answersWithContent
      ) { name in
        parameters.get(name) == nil ? nil : try parameters.decoded(name)
      }
    }
  }
#endif
