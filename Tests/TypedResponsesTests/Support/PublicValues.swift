import Testing
import TypedResponses

/// One value of each public type that prints.
enum PublicValues {
  struct Value: Sendable, CustomTestStringConvertible {
    let type: String
    let text: String
    var testDescription: String { type }
    /// The type's name without its parameters.
    var name: String { String(type.prefix { $0 != "<" }) }

    init<Printed>(_ value: Printed) {
      type = "\(Printed.self)"
      text = "\(value)"
    }
  }

  static var all: [Value] {
    get throws {
      try fields + moreFields + responses + statuses + sets + problems + texts + requests + intake + facts + conventions
        + settings + rare
    }
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
    ] + unsendable + registrations.map(Value.init) + registrations.flatMap(\.fieldRules).map(Value.init)
      + registrations.map { Value($0.requests) } + registrations.map { Value($0.retry) }
      + registrations.map { Value($0.caching) } + registrations.map { Value($0.content) }
      + registrations.map { Value($0.sender) } + registrations.map { Value($0.signal) }
      + StatusConfusion.all.map(Value.init)
  }

  private static var unsendable: [Value] {
    UnsendableStatus.all.map(Value.init) + UnsendableStatus.all.flatMap(\.meanings).map(Value.init)
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

// MARK: - Rarer ones

extension PublicValues {
  private static var ranges: RequestHead { RequestHead(fields: [(.range, "bytes=0-1")]) }

  private static var moreFields: [Value] {
    get throws {
      [
        Value(AcceptQuery([.json])), Value("a" as AuthenticationContexts), Value("a" as BearerScope),
        Value("a" as BearerText), Value("a" as CacheGroup), Value(CacheGroups("a")), Value(CacheGroupInvalidation("a")),
        Value(ContentDigest(DigestValue(sha256Of: []))), Value(UnencodedDigest(DigestValue(sha256Of: []))),
        Value(WantContentDigest(.sha256)), Value(WantReprDigest(.sha256)), Value(WantUnencodedDigest(.sha256)),
        Value("ES256" as DPoPAlgorithms), Value(DPoPError.invalidProof), Value(try DPoPNonce("a")),
        Value(DigestPreference.sha256), Value(Incremental()),
        Value(try #require(NoVarySearch(parsing: "key-order"))), Value(StrictTransportSecurity.Coverage.subdomains),
        Value(try X402Requirements(json: Array("{}".utf8))), Value(try X402Settlement(json: Array("{}".utf8))),
        Value("https://a.example" as WebOrigin), Value(IncidentID()), Value("a" as EventText),
        Value(try ServerSentEvent("a")), Value("https://a.example" as ResourceIdentifier),
        Value(ProtectedResourceMetadata("https://a.example", authorizationServers: "https://b.example")),
      ] + errors
    }
  }

  private static var errors: [Value] {
    func error(_ work: () throws -> Void) -> [Value] {
      do { try work() } catch let error as FieldValueError { return [Value(error)] } catch let error as FieldPartError {
        return [Value(error)]
      } catch let error as EntityTagError { return [Value(error)] } catch let error as RetryAfterError {
        return [Value(error)]
      } catch let error as URIReferenceError { return [Value(error)] } catch let error as FileAccessError {
        return [Value(error)]
      } catch let error as ContentEncodingError { return [Value(error)] } catch let error as RawResponseError {
        return [Value(error)]
      } catch {}
      return []
    }
    let (space, line) = ("a b", "a\n")
    return error { _ = try FieldValue(line) } + error { _ = try FieldParameter(space, "c") }
      + error { _ = try EntityTag(strong: "\"") } + error { _ = try FileSource(path: "/missing") }
      + error { _ = try URIReference(space) } + error { _ = try OK([Double.nan]).encode(for: RequestHead()) }
      + error { _ = try RawResponse(.notModified) } + error { _ = try RetryAfter(seconds: -1) }
      + error { _ = try Credentials(RequestHead(fields: [(.authorization, "a, b")])) }
  }

  private static var statuses: [Value] {
    get throws {
      [
        Value(Conflict()), Value(Gone()), Value(LengthRequired()), Value(RequestTimeout()), Value(URITooLong()),
        Value(ExpectationFailed()), Value(MisdirectedRequest()), Value(UnprocessableContent()), Value(Locked()),
        Value(FailedDependency()), Value(ContentTooLarge()), Value(Forbidden()), Value(NotFound()),
        Value(MultipleChoices([1])), Value(NetworkAuthenticationRequired(login: "/l")),
        Value(NonAuthoritativeInformation(1)), Value(OptionsAnswer(ofRoutes: [.get])),
        Value(PaymentRequired.withoutChallenge()), Value(ProxyAuthenticationRequired(challenge: .basic(realm: "a"))),
        Value(try RawResponse(.ok)), Value(MovedPermanently(location: "/a")), Value(SeeOther(location: "/a")),
        Value(TemporaryRedirect(location: "/a")), Value(RequestHeaderFieldsTooLarge.inSum()), Value(NotImplemented()),
        Value(BadGateway()), Value(GatewayTimeout()), Value(HTTPVersionNotSupported()), Value(InsufficientStorage()),
        Value(LoopDetected()), Value(TooEarly.receivedInEarlyData()),
        Value(UnavailableForLegalReasons.withoutBlocker()), Value(UnsupportedMediaType(accept: ["text/plain"])),
        Value(UpgradeRequired(protocols: "TLS/1.3")), Value(Continue()), Value(Processing()),
        Value(EarlyHints(Link("/a", rel: .preload))),
        Value(Streamed(AsyncStream<[UInt8]> { $0.finish() }, contentType: .json)),
        Value(JSONStream(AsyncStream<Int> { $0.finish() })),
        Value(EventStream(AsyncStream<ServerSentEvent> { $0.finish() })),
        Value(AuthenticationFailure(Unauthorized(challenge: .basic(realm: "a")))),
      ]
    }
  }

  private static var sets: [Value] {
    [
      Value(ListFailure.forbidden()), Value(ReadFailure.notFound()), Value(ReplaceFailure.notFound()),
      Value(UpdateFailure.notFound()), Value(DeleteFailure.notFound()), Value(BatchFailure.forbidden()),
      Value(JobFailure.notFound()), Value(SearchFailure.forbidden()), Value(ListResult<Int>.ok([1])),
      Value(SearchResult<Int>.ok([1])), Value(CreateResult<Int>.created(1, location: "/a")),
      Value(ReplaceResult<Int>.ok(1)), Value(UpdateResult<Int>.ok(1)), Value(DeleteResult<Int>.noContent),
      Value(JobResult<Int>.ok(1)), Value(BatchResult<Int>.multiStatus([MultiStatus.Item("/a", OK(1))])),
      Value(SignInFailure.tooManyRequests(retryAfter: .seconds(1))), Value(SignInResult<Int>.ok(1)),
    ]
  }

  private static var texts: [Value] {
    [
      Value("abc" as ProblemMemberName), Value(ProblemDetails.Extension("abc", 1)), Value("a" as ServerErrorDetail),
      Value(ProblemCatalogue.builtIn), Value(ProblemTexts.english), Value(ValidationFormat.messages),
      Value(UnsupportedDigestAlgorithms.examples[0]), Value(QuotaExceeded.examples[0]),
      Value(InvalidDigestValues.examples[0]), Value(IdempotencyKeyMissing()), Value(DateNotAcceptable()),
      Value(PaymentMissing(.withoutChallenge())), Value(IdempotencyKeyMalformed()), Value(IdempotencyKeyReused()),
      Value(IdempotentRequestOutstanding()), Value(TemporaryReducedCapacity.examples[0]),
      Value(AbnormalUsageDetected.examples[0]), Value(ObliviousKeyNotAcceptable.examples[0]),
      Value(MismatchedDigestValues.examples[0]), Value(PaymentInsufficient.examples[0]),
      Value(PaymentExpired.examples[0]), Value(PaymentVerificationFailed.examples[0]),
      Value(PaymentMethodUnsupported.examples[0]), Value(MalformedPaymentCredential.examples[0]),
      Value(InvalidPaymentChallenge.examples[0]),
    ] + ProblemCatalogue.builtIn.pages.map(Value.init) + (JSONNumeral("1").map { [Value($0)] } ?? [])
  }

  private static var intake: [Value] {
    get throws {
      let basic = RequestHead(fields: [(.authorization, "Basic YTpi")])
      let credentials = try #require(try Credentials(basic))
      let selection = RangeRequest(ranges).select(from: 10)
      var values: [Value] = [
        Value(credentials), Value(try #require(BasicCredentials(credentials))), Value(Secret("a")),
        Value(BasicAuthentication(realm: "a")), Value(BearerAuthentication(realm: "a")),
        Value(DPoPAuthentication(algs: "ES256")), Value(try FormFields(parsing: Array("a=b".utf8))),
        Value(MultipartLimits()), Value(MergePatch(["a": 1])), Value(PatchedMember<Int>.value(1)),
        Value(try JSONPatch(parsing: Array(#"[{"op":"remove","path":"/a"}]"#.utf8))),
        Value(JSONPatch.Operation.add("/a", 1)), Value(RequestContent([1], of: basic)), Value(RequestDigests(basic)),
        Value(QuotaCount(isAllowed: true, remaining: 3, resetsIn: .seconds(4))), Value(QuotaFallback.refuse),
        Value(QuotaState()), Value(QuotaRule(1, per: .seconds(1), refill: .fixedWindow)),
        Value(QuotaRule.Refill.tokenBucket), Value(Idempotency()), Value(InMemoryIdempotencyStore()),
        Value(InMemoryQuotaStore()), Value(IdempotencyClaim.outstanding),
        Value(try #require(IdempotencyKey(parsing: "\"a\""))), Value(ParameterReader()), Value(selection),
        Value(RangeRequest(ranges)), Value(Preconditions(basic)), Value(Negotiation(basic)),
        Value(Negotiation(basic).choose(from: Variant(language: "de"))),
        Value(RequestHead(.get, "/a?b=c").query),
        Value(PreconditionOutcome.proceed),
        Value(Preconditions(basic).evaluate(against: .exists(version)).trace), Value(BytesSource([1])),
        Value(StreamSource(AsyncStream<[UInt8]> { $0.finish() }, length: 1)),
        Value(ContentStream(AsyncStream<[UInt8]> { $0.finish() })),
      ]
      if case .partial(let ranges) = selection {
        values.append(Value(ranges))
        values.append(
          Value(PartialContent(ranges, of: BytesSource(Array(repeating: 0, count: 10)), contentType: .json)))
      }
      if case .unsatisfiable(let range) = RangeRequest(RequestHead(fields: [(.range, "bytes=99-")])).select(from: 10) {
        values += [Value(range), Value(RangeNotSatisfiable(range))]
      }
      return values
    }
  }

  private static var settings: [Value] {
    [
      Value(CacheDefaults()), Value(CrossOriginPolicy(.any)),
      Value(CrossOriginPolicy.Origins.only(["https://a.example"], credentials: true)),
      Value(DeprecationPolicy(of: "/v1", since: date, explainedAt: "/why")), Value(ErrorMapping()),
      Value(ForeignResponse(code: 409)),
      Value(InsecureChannelPolicy.refused()), Value(InsecureChannelPolicy.ProxyField.forwarded),
      Value(InterimPolicy.navigations), Value(RequestDeadlines.standard), Value(RequestDeadlines.none),
      Value(ResponsePipeline()), Value(TagMatching.exact), Value(CircuitBreaker("a")), Value(CircuitBreaker.State.open),
      Value(StatusClass.clientError), Value(ConventionProfile()), Value(ConventionProfile.nlGov),
      Value(ValidationStatus.badRequest), Value(ChangeStatus.asReturned), Value(DenialStatus.forbidden),
      Value(RemovalStatus.gone), Value(JSONOptions.default), Value(JSONContentEncoder()), Value(JSONContentDecoder()),
      Value(JSONLeniency.trailingCommas), Value(FoundationJSONContentEncoder()), Value(FoundationJSONContentDecoder()),
      Value(ProblemSettings()), Value(ResponseSettings.standard), Value(JSONFraming.lines),
      Value("1.0.0" as APIVersion),
    ] + APIGuide.all.map(Value.init)
  }
}
