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
    static func response(
      to error: any Error, from request: Hummingbird.Request, through pipeline: ResponsePipeline, _ notes: RequestNotes
    ) -> Hummingbird.Response {
      let wrapped = WrappedError(error)
      var response: Hummingbird.Response
      if let problem = wrapped.original as? EncodedProblem {
        response = problem.response
      } else {
        response = HummingbirdAdapter.response(
          from: pipeline.encode(failure: wrapped.original, for: HTTPTypesFacts(request.head, notes: notes)))
      }
      response.headers.append(contentsOf: wrapped.addedFields)
      return response
    }
  }
#endif
