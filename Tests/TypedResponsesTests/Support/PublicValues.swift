import Testing
import TypedResponses

/// One value of each public type that prints.
enum PublicValues {
  struct Value: Sendable, CustomTestStringConvertible {
    let type: String
    let text: String
    var testDescription: String { type }

    init<Printed>(_ value: Printed) {
      type = "\(Printed.self)"
      text = "\(value)"
    }
  }

  static var all: [Value] {
    get throws { try fields + responses + problems + requests + facts + conventions }
  }

  private static var date: HTTPDate { .init(secondsSince1970: 0) ?? .current }
  private static var version: ResourceVersion { ResourceVersion(etag: .strong("a"), lastModified: date) }

  private static var fields: [Value] {
    get throws {
      let policy = try RateLimitPolicy("a", quota: 5, window: .seconds(60))
      let limit = RateLimit(policy, remaining: 3, resetsIn: .seconds(2))
      var additional = AdditionalFields()
      additional.add(.xRequestID, "7")
      return [
        Value(AcceptRanges.bytes), Value(Allow([.get])), Value(additional), Value(additional.fields),
        Value(BearerError.invalidToken), Value(CacheOption.immutable), Value(CachePolicy.noStore),
        Value(Challenge.basic(realm: "a")), Value(ContentDisposition.attachment),
        Value(ContentRange.bytes(0..<2, of: 5)),
        Value(ContentType.json), Value(CookieLifetime.session), Value(CookieTransport.any),
        Value(CookieReaders.scripts),
        Value(Deprecation(date)), Value(DigestAlgorithm.md5), Value(DigestProtection.auth),
        Value(DigestValue(sha256Of: [])),
        Value(ReprDigest(DigestValue(sha256Of: []))), Value(EntityTag.weak("a")), Value(FieldName.etag),
        Value(try FieldParameter("a", "b")), Value("a" as FieldValue), Value(FileName("a")), Value(date),
        Value(HeaderField(.etag, "\"a\"")), Value(Link("/a", rel: .next)), Value(LinkRelation.next),
        Value(Location("/a")), Value(OptionalFieldName.xRequestID), Value(try PreferenceApplied("a")),
        Value(QuotaUnit.requests),
        Value(QuotedText("a")), Value(policy), Value(limit), Value(LegacyRateLimit(policy, remaining: 3)),
        Value(Quota(policy, remaining: 3, resetsIn: .seconds(2))), Value(RetryAfter.seconds(1)), Value(SameSite.none),
        Value(try SetCookie("a", "1")), Value(StaleRule.mayServe(ifError: .seconds(9))),
        Value(StrictTransportSecurity(maxAge: .seconds(5))), Value(Sunset(date)), Value(TotalCount(5)),
        Value(URIReference("/a")), Value(UpgradeProtocol("TLS/1.3")), Value(Vary(.accept)),
        Value([.json] as MediaTypeList), Value(["gzip"] as ContentCodingList),
      ]
    }
  }

  private static var responses: [Value] {
    get throws {
      [
        Value(OK(1)), Value(Created(1, location: "/a")), Value(Accepted(1, monitor: "/a")), Value(NoContent()),
        Value(ResetContent()), Value(Found(location: "/a")), Value(PermanentRedirect(location: "/a")),
        Value(Representation(BytesSource([1]), contentType: .json)),
        Value(MultiStatus([MultiStatus.Item("/a", OK(1))])), Value(BadRequest()),
        Value(Unauthorized(challenge: .bearer(realm: "a"))), Value(MethodNotAllowed(allow: [.get])),
        Value(TooManyRequests(retryAfter: .seconds(1))), Value(ServiceUnavailable.withoutEstimate()),
        Value(InternalServerError()), Value(.of(Gone()) as OneOf<NotFound, Gone>), Value(CreateFailure.conflict()),
        Value(ReadResult<Int>.ok(1)), Value(try OK(1).encode(for: RequestHead())), Value(ResponseContent.bytes([1])),
        Value(ResponseContent.none), Value(RequestTarget.requestTarget),
      ]
    }
  }

  private static var problems: [Value] {
    get throws {
      var errors = FieldErrors()
      errors.check(false, "a", .required)
      let encoded = try NotFound(detail: "No.").encode(for: RequestHead())
      let received = try #require(ReceivedProblem(encoded))
      return [
        Value(LowCredit.example), Value(ValidationFailed(fields: FieldError("/a", code: "a", detail: "b"))),
        Value(FieldError(query: "a", code: "b", detail: "c")), Value(FieldLocation.cookie("a")),
        Value(FieldLocation.Part.body),
        Value(errors), Value(Fault.required), Value(JSONValue.null), Value(JSONValue.array([1, ["a": 2.5]])),
        Value(JSONObject()),
        Value(JSONPointer("/a")), Value(ProblemDetails("a")), Value(ProblemMessage("a")), Value(ProblemFormat.html),
        Value(ProblemTypeURI.blank), Value(ProblemTemplate("a", "b")), Value(received),
        Value(received.retryAdvice(for: .get)),
      ]
    }
  }

  private static var requests: [Value] {
    get throws {
      let request = RequestHead(
        .get, "/a?b=c",
        fields: [
          (.accept, "text/*;level=1;q=0.5, */*"), (.acceptLanguage, "de"), (.acceptEncoding, "gzip"),
          (.ifMatch, "\"b\""),
        ])
      let conditions = Preconditions(request)
      return [
        Value(request), Value(AcceptedMediaTypes(request)), Value(AcceptedLanguages(request)),
        Value(AcceptedCodings(request)), Value(AcceptedCodings(RequestHead())), Value(Quality.least),
        Value(Variant(language: "de")),
        Value(version), Value(ResourceState.exists(version)), Value(ContentVersion.ofContent),
        Value(conditions.evaluate(against: .exists(version))), Value(RequestMethod.query), Value(request.notes),
      ]
    }
  }

  private static var facts: [Value] {
    let registrations = StatusRegistration.all
    return [
      Value(StatusCode.ok), Value(StatusCodeMeaning(of: 520)), Value(RFCSection.http("15.1")),
      Value(RequirementLevel.may),
    ] + registrations.map(Value.init) + registrations.flatMap(\.fieldRules).map(Value.init)
      + registrations.map { Value($0.requests) } + registrations.map { Value($0.retry) }
      + registrations.map { Value($0.caching) } + registrations.map { Value($0.content) }
      + registrations.map { Value($0.sender) } + registrations.map { Value($0.signal) }
      + StatusConfusion.all.map(Value.init)
  }

  private static var conventions: [Value] {
    get throws {
      [
        Value(JobStatus.queued), Value(JobStatus.done(result: "/a")), Value(JobStatus.failed(Gone())),
        Value(JobStatus.State.done),
      ]
    }
  }
}
