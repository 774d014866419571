#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import TypedResponses
  import TypedResponsesHTTPTypes

  /// A problem on its way out through Hummingbird's middleware, which adds fields to thrown errors.
  struct EncodedProblem: HTTPResponseError {
    private let encoded: EncodedResponse
    private let ambient: HTTPFields

    init(_ encoded: EncodedResponse, ambient: HTTPFields) {
      self.encoded = encoded
      self.ambient = ambient
    }

    var status: HTTPResponse.Status { HTTPResponse.Status(encoded.status) }

    func response(
      from request: Hummingbird.Request, context: some RequestContext
    ) throws -> Hummingbird.Response {
      var response = HummingbirdAdapter.response(from: encoded)
      response.headers.append(contentsOf: ambient)
      return response
    }
  }
#endif
