import TypedResponses

/// One response of every status that can be sent, with a request that gets it.
struct StatusSample: Sendable {
  let status: StatusCode
  let request: RequestHead
  let response: any EncodableResponse

  init(_ response: some TypedResponse, to method: RequestMethod = .get) {
    self.init(type(of: response).status, response, to: RequestHead(method, "/users/7"))
  }

  init(_ status: StatusCode, _ response: any EncodableResponse, to request: RequestHead) {
    self.status = status
    self.request = request
    self.response = response
  }

  func encoded() throws -> EncodedResponse {
    try response.encode(for: request)
  }
}

extension StatusSample {
  static let version = ResourceVersion(etag: .strong("v3"))
  static let source = BytesSource(Array("0123456789".utf8))

  private static func get(_ fields: (FieldName, String)...) -> RequestHead {
    RequestHead(.get, "/users/7", fields: fields)
  }

  private static func errorOf(_ body: () throws -> Void) -> any EncodableResponse {
    do {
      try body()
      return NoContent()
    } catch {
      return error as? any EncodableResponse ?? NoContent()
    }
  }

  static let successesAndRedirects: [StatusSample] = [
    StatusSample(OK(User(), version: version)),
    StatusSample(Created(User(), location: "/users/\(7)", version: version), to: .post),
    StatusSample(Created(User(), location: .requestTarget), to: .put),
    StatusSample(Accepted(["state": "queued"], monitor: "/jobs/\(9)"), to: .post),
    StatusSample(NonAuthoritativeInformation(User())),
    StatusSample(NoContent(version: version), to: .delete),
    StatusSample(ResetContent(), to: .post),
    StatusSample(
      .partialContent, Representation(source, contentType: "text/plain", version: version),
      to: get((.range, "bytes=2-5"))),
    StatusSample(
      .partialContent, Representation(source, contentType: "text/plain", version: version),
      to: get((.range, "bytes=0-0,9-9"))),
    StatusSample(MultiStatus { MultiStatus.Item("/users/7", NoContent()) }, to: .post),
    StatusSample(MultipleChoices(["/users/7.json", "/users/7.xml"], preferred: "/users/7.json")),
    StatusSample(MovedPermanently(location: "/people/\(7)")), StatusSample(Found(location: "/people/\(7)")),
    StatusSample(SeeOther(location: "/users/\(7)"), to: .post),
    StatusSample(.notModified, OK(User(), version: version), to: get((.ifNoneMatch, "\"v3\""))),
    StatusSample(TemporaryRedirect(location: "/people/\(7)"), to: .put),
    StatusSample(PermanentRedirect(location: "/people/\(7)"), to: .put),
  ]

  static let clientErrors: [StatusSample] = [
    StatusSample(BadRequest(detail: "No page has the number 0."), to: .post),
    StatusSample(Unauthorized(challenge: .bearer(realm: "api"), .basic(realm: "api"))),
    StatusSample(
      PaymentRequired(
        challenge: .payment(id: "1", realm: "api", method: "card", intent: "charge", request: [0x7B, 0x7D]))),
    StatusSample(Forbidden()), StatusSample(NotFound()),
    StatusSample(MethodNotAllowed(allow: [.get, .head]), to: .put),
    StatusSample(.notAcceptable, OK(User()), to: get((.accept, "text/html"))),
    StatusSample(ProxyAuthenticationRequired(challenge: .basic(realm: "proxy"))),
    StatusSample(RequestTimeout(), to: .post), StatusSample(Conflict(detail: "Taken."), to: .post),
    StatusSample(Gone()),
    StatusSample(LengthRequired(), to: .post),
    StatusSample(.preconditionFailed, OK(User(), version: version), to: get((.ifMatch, "\"v2\""))),
    StatusSample(ContentTooLarge(retryAfter: .seconds(60)), to: .post), StatusSample(URITooLong()),
    StatusSample(UnsupportedMediaType(accept: ["application/json"]), to: .post),
    StatusSample(UnsupportedMediaType(acceptPatch: ["application/merge-patch+json"]), to: .patch),
    StatusSample(UnsupportedMediaType(acceptEncoding: ["gzip"]), to: .post),
    StatusSample(
      .rangeNotSatisfiable, Representation(source, contentType: "text/plain"), to: get((.range, "bytes=10-"))),
    StatusSample(ExpectationFailed(), to: .post), StatusSample(MisdirectedRequest()),
    StatusSample(UnprocessableContent(), to: .post),
    StatusSample(
      ValidationFailed(fields: FieldError("/email", code: "invalid_format", detail: "Not an e-mail address.")),
      to: .post),
    StatusSample(Locked(), to: .put), StatusSample(FailedDependency(), to: .post),
    StatusSample(.tooEarly, TooEarly.receivedInEarlyData(), to: get((.earlyData, "1"))),
    StatusSample(UpgradeRequired(protocols: "TLS/1.3")),
    StatusSample(
      .preconditionRequired, errorOf { try Preconditions(RequestHead(.put)).require(match: version) },
      to: RequestHead(.put, "/users/7")),
    StatusSample(TooManyRequests(retryAfter: .seconds(30))),
    StatusSample(RequestHeaderFieldsTooLarge(field: .cookie)),
    StatusSample(UnavailableForLegalReasons(blockedBy: "https://isp.example/")),
  ]

  static let serverErrors: [StatusSample] = [
    StatusSample(InternalServerError()), StatusSample(NotImplemented(), to: .put), StatusSample(BadGateway()),
    StatusSample(ServiceUnavailable(retryAfter: .seconds(5))), StatusSample(GatewayTimeout()),
    StatusSample(HTTPVersionNotSupported(detail: "HTTP/1.1 is supported.")),
    StatusSample(InsufficientStorage(), to: .put),
    StatusSample(LoopDetected()), StatusSample(NetworkAuthenticationRequired(login: "https://login.example/")),
  ]

  static var all: [StatusSample] { successesAndRedirects + clientErrors + serverErrors }
}
