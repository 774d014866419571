#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import TypedResponses
  import TypedResponsesHTTPTypes

  /// An answer to an error on its way out through Hummingbird's middleware, which is thrown on because middleware looks
  /// for thrown errors.
  struct EncodedProblem: HTTPResponseError {
    let response: Hummingbird.Response

    init(_ response: Hummingbird.Response) {
      self.response = response
    }

    var status: HTTPResponse.Status { response.status }

    func response(
      from request: Hummingbird.Request, context: some RequestContext
    ) throws -> Hummingbird.Response { response }

    /// The response to an error, with the fields that middleware has put on it. An error is answered once: what was
    /// encoded already stands.
    ///
    /// It is complete when it was encoded just now: whatever belongs to every response is on it then, and nobody can have
    /// noted any more.
    static func response(
      to error: any Error, from request: Hummingbird.Request, through pipeline: ResponsePipeline, _ notes: RequestNotes
    ) -> (response: Hummingbird.Response, isComplete: Bool) {
      let wrapped = WrappedError(error)
      let problem = Self.problem(in: wrapped.original)
      var response =
        problem?.response
        ?? HummingbirdAdapter.response(
          from: pipeline.encode(failure: wrapped.original, for: HTTPTypesFacts(request.head, notes: notes)))
      if let added = wrapped.addedFields { response.headers.append(contentsOf: added) }
      return (response, problem == nil && wrapped.addedFields == nil)
    }

    /// The error, if it is one. Its type is compared first: to cast it takes longer.
    private static func problem(in error: some Error) -> EncodedProblem? {
      type(of: error) == EncodedProblem.self ? error as? EncodedProblem : nil
    }
  }
#endif
