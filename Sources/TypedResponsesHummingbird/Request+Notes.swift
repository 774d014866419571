#if Hummingbird
  public import Hummingbird
  public import TypedResponses
  import TypedResponsesHTTPTypes

  extension Hummingbird.Request {
    /// What the code that answers the request shares: Hummingbird's id of the request, the path of the endpoint, and
    /// what middleware and handlers note.
    ///
    /// ```swift
    /// router.get("users/:id") { request, context in
    ///   request.notes.principal = "user 7"
    ///   return OK(user)
    /// }
    /// ```
    ///
    /// Everything inside of ``ProblemMiddleware`` sees the same notes, and so does everything outside of it when the
    /// server was started with `.http1WithProblems()`. A task that is detached from the request's has none.
    public var notes: RequestNotes { facts.notes }

    /// The response to an error for a middleware that answers errors itself: by the same rules, with the same line in the
    /// log and the same observers as if the error had gone on to the ``ProblemMiddleware`` around the route.
    ///
    /// ```swift
    /// struct Retrying: RouterMiddleware {
    ///   func handle(
    ///     _ request: Hummingbird.Request, context: BasicRequestContext,
    ///     next: (Hummingbird.Request, BasicRequestContext) async throws -> Hummingbird.Response
    ///   ) async throws -> Hummingbird.Response {
    ///     do { return try await next(request, context) } catch is BreakerOpen { return try await next(request, context) }
    ///     catch { return request.response(to: error, in: context) }
    ///   }
    /// }
    /// ```
    public func response(to error: any Error, in context: some RequestContext) -> Hummingbird.Response {
      let current = CurrentPipeline.value
      let notes = RequestNotes.current ?? .joined(by: context, current)
      return EncodedProblem.response(to: error, from: HTTPTypesFacts(head, notes: notes), through: current.pipeline)
        .response
    }
  }
#endif
