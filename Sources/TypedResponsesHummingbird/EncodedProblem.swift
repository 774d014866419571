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
      to error: any Error, from request: HTTPTypesFacts, through pipeline: ResponsePipeline
    ) -> (response: Hummingbird.Response, isComplete: Bool) {
      if let problem = problem(in: error) { return (problem.response, false) }
      // Most errors are responses, and wrap nothing. That is found out once: it takes as long as to encode them.
      if let own = ErrorMapping.response(in: error) {
        return (HummingbirdAdapter.response(from: pipeline.encode(failure: error, being: own, for: request)), true)
      }
      let wrapped = WrappedError(error)
      let problem = problem(in: wrapped.original)
      var response =
        problem?.response
        ?? HummingbirdAdapter.response(from: pipeline.encode(failure: wrapped.original, for: request))
      if let added = wrapped.addedFields { response.headers.append(contentsOf: added) }
      return (response, problem == nil && wrapped.addedFields == nil)
    }

    /// The error, if it is one. Its type is compared first: to cast it takes longer.
    private static func problem(in error: some Error) -> EncodedProblem? {
      type(of: error) == EncodedProblem.self ? error as? EncodedProblem : nil
    }
  }
#endif
