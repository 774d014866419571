#if Hummingbird
  public import Hummingbird
  public import TypedResponses
  public import TypedResponsesHTTPTypes

  extension Hummingbird.Request {
    /// What responses need to know of the request.
    public var facts: HTTPTypesFacts { HTTPTypesFacts(head) }

    /// The conditions under which the client wants the request performed, matched as the settings of the
    /// ``ProblemMiddleware`` around the route say.
    public var preconditions: Preconditions {
      Preconditions(facts, matching: CurrentPipeline.value.pipeline.settings.tagMatching)
    }

    /// Makes sure, before any work is done, that the result can be sent in a form the client accepts.
    ///
    /// Routes that only read need not call it: they answer 406 by themselves.
    ///
    /// - Throws: ``/TypedResponses/NotAcceptable`` when no form is acceptable.
    public func requireAcceptableResponse() throws(NotAcceptable) {
      try CurrentPipeline.value.pipeline.settings.requireAcceptable(for: facts)
    }

    /// Makes sure, before any work is done, that the result can be sent in a form the client accepts.
    ///
    /// - Throws: The set with ``/TypedResponses/NotAcceptable`` when no form is acceptable.
    public func requireAcceptableResponse<F: NotAcceptableMember>(or _: F.Type) throws(F) {
      try CurrentPipeline.value.pipeline.settings.requireAcceptable(for: facts, or: F.self)
    }
  }
#endif
