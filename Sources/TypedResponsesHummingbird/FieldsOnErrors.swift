#if Hummingbird
  public import Hummingbird
  import TypedResponses

  /// Lets a middleware that adds fields to responses add them to the answers to errors, too.
  ///
  /// A thrown error passes Hummingbird's middleware by: what stands behind `try await next(request, context)` is not run.
  /// Wrapped in this, the middleware is given the answer to the error as a response, and the error goes on outwards with
  /// what the middleware made of it.
  ///
  /// ```swift
  /// let router = TypedRouter()
  /// router.add(middleware: FieldsOnErrors(ContentSecurityMiddleware()))
  /// ```
  ///
  /// Choose it for middleware that knows nothing of this package. One of your own does better with `request.notes.add`,
  /// which needs no wrapping and no order. Do not wrap what has to see errors as errors, such as a middleware that rolls
  /// back a transaction or that serves files where nothing was found.
  public struct FieldsOnErrors<Middleware: RouterMiddleware>: RouterMiddleware
  where Middleware.Context: RequestContext {
    private let middleware: Middleware

    /// The middleware, which sees answers to errors as responses.
    public init(_ middleware: Middleware) {
      self.middleware = middleware
    }

    /// Passes the request on to the middleware, and throws on what it made of an error.
    public func handle(
      _ request: Hummingbird.Request, context: Middleware.Context,
      next: (Hummingbird.Request, Middleware.Context) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      var answersError = false
      let response = try await middleware.handle(request, context: context) { request, context in
        do {
          answersError = false
          return try await next(request, context)
        } catch {
          answersError = true
          return request.response(to: error, in: context)
        }
      }
      guard answersError, response.status.code >= 400 else { return response }
      throw EncodedProblem(response)
    }
  }

  extension FieldsOnErrors: CustomStringConvertible {
    /// Whose fields they are.
    public var description: String { "\(Middleware.self), on errors too" }
  }
#endif
