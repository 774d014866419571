#if Hummingbird
  public import HTTPTypes
  public import Hummingbird
  public import TypedResponses

  /// What routes are added to that remember what their handlers answer: ``TypedRouter`` and its groups.
  ///
  /// The types that a handler returns and throws are recorded when its route is added, so that `TypedResponsesOpenAPI` can
  /// describe them:
  ///
  /// | handler | what is recorded of its failures |
  /// |---|---|
  /// | a method, `use: users.show` | the type that it throws |
  /// | a closure, `{ request, context throws(ReadFailure) in … }` | the type that is written |
  /// | a closure that does not say what it throws | any error |
  ///
  /// A handler that takes ``/TypedResponses/RequestPart``s has its request described, too:
  ///
  /// ```swift
  /// router.put("users/:id", .path("id", in: 1...9), .content(NewUser.self)) { id, input in
  ///   OK([id: input.name])
  /// }
  /// ```
  public protocol DescribingRouter<Context>: RouterMethods {
    /// Remembers a route with this path below the router's own.
    func record(_ signature: RouteSignature, at path: RouterPath)
  }

  // MARK: - Handlers of requests

  extension DescribingRouter {
    /// Adds a route for a method, and remembers what its handler answers.
    @discardableResult
    public func on<Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath, method: HTTPRequest.Method,
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws(Failure) -> Success
    ) -> Self {
      if let token = RequestMethod(method.rawValue) {
        record(RouteSignature(token, "", success: Success.self, failure: Failure.self), at: path)
      }
      let responder = CallbackResponder<Context> { request, context in
        try await handler(request, context).response(from: request, context: context)
      }
      return on(path, method: method, responder: responder)
    }

    /// Adds a route for GET, and remembers what its handler answers.
    @discardableResult
    public func get<Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws(Failure) -> Success
    ) -> Self { on(path, method: .get, use: handler) }

    /// Adds a route for HEAD, and remembers what its handler answers.
    @discardableResult
    public func head<Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws(Failure) -> Success
    ) -> Self { on(path, method: .head, use: handler) }

    /// Adds a route for POST, and remembers what its handler answers.
    @discardableResult
    public func post<Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws(Failure) -> Success
    ) -> Self { on(path, method: .post, use: handler) }

    /// Adds a route for PUT, and remembers what its handler answers.
    @discardableResult
    public func put<Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws(Failure) -> Success
    ) -> Self { on(path, method: .put, use: handler) }

    /// Adds a route for PATCH, and remembers what its handler answers.
    @discardableResult
    public func patch<Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws(Failure) -> Success
    ) -> Self { on(path, method: .patch, use: handler) }

    /// Adds a route for DELETE, and remembers what its handler answers.
    @discardableResult
    public func delete<Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws(Failure) -> Success
    ) -> Self { on(path, method: .delete, use: handler) }

    /// Adds a route for QUERY, and remembers what its handler answers.
    @discardableResult
    public func query<Success: EncodableResponse, Failure: Error>(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws(Failure) -> Success
    ) -> Self { on(path, method: .query, use: handler) }
  }
#endif
