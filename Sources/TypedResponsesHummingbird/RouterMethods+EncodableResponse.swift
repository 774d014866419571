#if Hummingbird
  public import HTTPTypes
  public import Hummingbird
  public import TypedResponses

  // Routes whose handlers return what this package can send and Hummingbird does not know: sets of one's own, and types
  // that are made of responses. Hummingbird's own methods come first where both fit.

  extension RouterMethods {
    /// Adds a route for a method, whose handler returns anything that can become a response.
    @discardableResult
    @_disfavoredOverload
    public func on(
      _ path: RouterPath, method: HTTPRequest.Method,
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws -> some EncodableResponse
    ) -> Self {
      let responder = CallbackResponder<Context> { request, context in
        try await handler(request, context).response(from: request, context: context)
      }
      return on(path, method: method, responder: responder)
    }

    /// Adds a route for GET, whose handler returns anything that can become a response.
    @discardableResult
    @_disfavoredOverload
    public func get(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws -> some EncodableResponse
    ) -> Self { on(path, method: .get, use: handler) }

    /// Adds a route for HEAD, whose handler returns anything that can become a response.
    @discardableResult
    @_disfavoredOverload
    public func head(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws -> some EncodableResponse
    ) -> Self { on(path, method: .head, use: handler) }

    /// Adds a route for POST, whose handler returns anything that can become a response.
    @discardableResult
    @_disfavoredOverload
    public func post(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws -> some EncodableResponse
    ) -> Self { on(path, method: .post, use: handler) }

    /// Adds a route for PUT, whose handler returns anything that can become a response.
    @discardableResult
    @_disfavoredOverload
    public func put(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws -> some EncodableResponse
    ) -> Self { on(path, method: .put, use: handler) }

    /// Adds a route for PATCH, whose handler returns anything that can become a response.
    @discardableResult
    @_disfavoredOverload
    public func patch(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws -> some EncodableResponse
    ) -> Self { on(path, method: .patch, use: handler) }

    /// Adds a route for DELETE, whose handler returns anything that can become a response.
    @discardableResult
    @_disfavoredOverload
    public func delete(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws -> some EncodableResponse
    ) -> Self { on(path, method: .delete, use: handler) }
  }

  // MARK: - QUERY, for which Hummingbird has no method

  extension RouterMethods {
    /// Adds a route for QUERY, a safe question whose content says what is asked
    /// ([RFC 10008](https://www.rfc-editor.org/rfc/rfc10008)).
    ///
    /// ```swift
    /// struct Question: Decodable {
    ///   var name: String
    /// }
    ///
    /// router.query("users") { request, context in
    ///   let question: Question = try await request.content(in: context)
    ///   return OK(["found": question.name])
    /// }
    /// ```
    @discardableResult
    public func query(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws -> some ResponseGenerator
    ) -> Self { on(path, method: .query, use: handler) }

    /// Adds a route for QUERY, whose handler returns anything that can become a response.
    @discardableResult
    @_disfavoredOverload
    public func query(
      _ path: RouterPath = "",
      use handler: @escaping @Sendable (Hummingbird.Request, Context) async throws -> some EncodableResponse
    ) -> Self { on(path, method: .query, use: handler) }
  }
#endif
