#if Hummingbird
  public import HTTPTypes
  public import Hummingbird
  public import TypedResponses
  import TypedResponsesHTTPTypes

  extension EncodableResponse {
    /// The response to a request that a route of Hummingbird answers, with the settings of the ``ProblemMiddleware``
    /// around the route.
    public func response(
      from request: Hummingbird.Request, context: some RequestContext
    ) throws -> Hummingbird.Response {
      let current = CurrentPipeline.value
      let facts = HummingbirdAdapter.facts(of: request)
      let encoded = try encode(for: facts, using: current.pipeline.settings)
      return HummingbirdAdapter.response(from: current.pipeline.observed(encoded, of: self, for: facts))
    }
  }

  extension ErrorResponse {
    /// The status as Hummingbird's middleware sees it.
    public var status: HTTPResponse.Status { HTTPResponse.Status(Self.status) }
  }

  extension OneOf: ResponseGenerator {}

  extension OneOf: HTTPResponseError where repeat each Case: Error {
    /// The status as Hummingbird's middleware sees it.
    public var status: HTTPResponse.Status { HTTPResponse.Status(type(of: response).status) }
  }

  // MARK: - Successes and redirects

  extension OK: ResponseGenerator {}
  extension Created: ResponseGenerator {}
  extension Accepted: ResponseGenerator {}
  extension NoContent: ResponseGenerator {}
  extension ResetContent: ResponseGenerator {}
  extension OptionsAnswer: ResponseGenerator {}
  extension MovedPermanently: ResponseGenerator {}
  extension Found: ResponseGenerator {}
  extension SeeOther: ResponseGenerator {}
  extension TemporaryRedirect: ResponseGenerator {}
  extension PermanentRedirect: ResponseGenerator {}

  extension NonAuthoritativeInformation: ResponseGenerator {}
  extension PartialContent: ResponseGenerator {}
  extension MultiStatus: ResponseGenerator {}
  extension MultipleChoices: ResponseGenerator {}
  extension Representation: ResponseGenerator {}
  extension Streamed: ResponseGenerator {}
  extension JSONStream: ResponseGenerator {}
  extension EventStream: ResponseGenerator {}
  extension RawResponse: ResponseGenerator {}

  // MARK: - Errors

  extension BadRequest: HTTPResponseError {}
  extension Unauthorized: HTTPResponseError {}
  extension PaymentRequired: HTTPResponseError {}
  extension Forbidden: HTTPResponseError {}
  extension NotFound: HTTPResponseError {}
  extension MethodNotAllowed: HTTPResponseError {}
  extension NotAcceptable: HTTPResponseError {}
  extension ProxyAuthenticationRequired: HTTPResponseError {}
  extension RequestTimeout: HTTPResponseError {}
  extension Conflict: HTTPResponseError {}
  extension Gone: HTTPResponseError {}
  extension LengthRequired: HTTPResponseError {}
  extension PreconditionFailed: HTTPResponseError {}
  extension ContentTooLarge: HTTPResponseError {}
  extension URITooLong: HTTPResponseError {}
  extension UnsupportedMediaType: HTTPResponseError {}
  extension ExpectationFailed: HTTPResponseError {}
  extension MisdirectedRequest: HTTPResponseError {}
  extension UnprocessableContent: HTTPResponseError {}
  extension ValidationFailed: HTTPResponseError {}
  extension Locked: HTTPResponseError {}
  extension FailedDependency: HTTPResponseError {}
  extension PreconditionRequired: HTTPResponseError {}
  extension TooManyRequests: HTTPResponseError {}
  extension InternalServerError: HTTPResponseError {}
  extension NotImplemented: HTTPResponseError {}
  extension BadGateway: HTTPResponseError {}
  extension ServiceUnavailable: HTTPResponseError {}
  extension GatewayTimeout: HTTPResponseError {}
  extension HTTPVersionNotSupported: HTTPResponseError {}
  extension InsufficientStorage: HTTPResponseError {}
  extension LoopDetected: HTTPResponseError {}
  extension UpgradeRequired: HTTPResponseError {}
  extension RequestHeaderFieldsTooLarge: HTTPResponseError {}
  extension TooEarly: HTTPResponseError {}
  extension UnavailableForLegalReasons: HTTPResponseError {}
  extension NetworkAuthenticationRequired: HTTPResponseError {}
  extension RangeNotSatisfiable: HTTPResponseError {}

  // MARK: - Conventional operations

  extension FailureSet {
    /// The status as Hummingbird's middleware sees it.
    public var status: HTTPResponse.Status { HTTPResponse.Status(type(of: response).status) }
  }

  extension ListResult: ResponseGenerator {}
  extension ReadResult: ResponseGenerator {}
  extension CreateResult: ResponseGenerator {}
  extension ReplaceResult: ResponseGenerator {}
  extension UpdateResult: ResponseGenerator {}
  extension DeleteResult: ResponseGenerator {}
  extension BatchResult: ResponseGenerator {}
  extension JobResult: ResponseGenerator {}
  extension SignInResult: ResponseGenerator {}
  extension ListFailure: HTTPResponseError {}
  extension ReadFailure: HTTPResponseError {}
  extension CreateFailure: HTTPResponseError {}
  extension ReplaceFailure: HTTPResponseError {}
  extension UpdateFailure: HTTPResponseError {}
  extension DeleteFailure: HTTPResponseError {}
  extension BatchFailure: HTTPResponseError {}
  extension JobFailure: HTTPResponseError {}
  extension SignInFailure: HTTPResponseError {}
#endif
