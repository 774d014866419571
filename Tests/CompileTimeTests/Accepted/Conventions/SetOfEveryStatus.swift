import TypedResponses

struct EveryFailure: BadRequestMember, UnauthorizedMember, PaymentRequiredMember, ForbiddenMember, NotFoundMember,
  MethodNotAllowedMember, NotAcceptableMember, ProxyAuthenticationRequiredMember, RequestTimeoutMember,
  ConflictMember, GoneMember, LengthRequiredMember, PreconditionFailedMember, ContentTooLargeMember, URITooLongMember,
  UnsupportedMediaTypeMember, RangeNotSatisfiableMember, ExpectationFailedMember, MisdirectedRequestMember,
  UnprocessableContentMember, ValidationFailedMember, LockedMember, FailedDependencyMember, TooEarlyMember,
  UpgradeRequiredMember, PreconditionRequiredMember, TooManyRequestsMember, RequestHeaderFieldsTooLargeMember,
  UnavailableForLegalReasonsMember, InternalServerErrorMember, NotImplementedMember, BadGatewayMember,
  ServiceUnavailableMember, GatewayTimeoutMember, HTTPVersionNotSupportedMember, InsufficientStorageMember,
  LoopDetectedMember, NetworkAuthenticationRequiredMember
{
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func fail(
  _ status: Int, _ acceptable: NotAcceptable, _ failed: PreconditionFailed, _ required: PreconditionRequired,
  _ range: RangeNotSatisfiable
) throws(EveryFailure) {
  if status == 0 { throw .init(BadRequest()) }
  if status == 1 { throw .init(Unauthorized(challenge: .bearer(realm: "api"))) }
  if status == 2 { throw .init(PaymentRequired.withoutChallenge()) }
  if status == 3 { throw .init(Forbidden()) }
  if status == 4 { throw .init(NotFound()) }
  if status == 5 { throw .init(MethodNotAllowed(allow: [.get])) }
  if status == 6 { throw .init(acceptable) }
  if status == 7 { throw .init(ProxyAuthenticationRequired(challenge: .basic(realm: "proxy"))) }
  if status == 8 { throw .init(RequestTimeout()) }
  if status == 9 { throw .init(Conflict()) }
  if status == 10 { throw .init(Gone()) }
  if status == 11 { throw .init(LengthRequired()) }
  if status == 12 { throw .init(failed) }
  if status == 13 { throw .init(ContentTooLarge()) }
  if status == 14 { throw .init(URITooLong()) }
  if status == 15 { throw .init(UnsupportedMediaType(accept: ["application/json"])) }
  if status == 16 { throw .init(range) }
  if status == 17 { throw .init(ExpectationFailed()) }
  if status == 18 { throw .init(MisdirectedRequest()) }
  if status == 19 { throw .init(UnprocessableContent()) }
  if status == 20 { throw .init(ValidationFailed(fields: FieldError("/a", code: "a", detail: "A."))) }
  if status == 21 { throw .init(Locked()) }
  if status == 22 { throw .init(FailedDependency()) }
  if status == 23 { throw .init(TooEarly.receivedInEarlyData()) }
  if status == 24 { throw .init(UpgradeRequired(protocols: "TLS/1.3")) }
  if status == 25 { throw .init(required) }
  if status == 26 { throw .init(TooManyRequests(retryAfter: .seconds(1))) }
  if status == 27 { throw .init(RequestHeaderFieldsTooLarge(field: .cookie)) }
  if status == 28 { throw .init(UnavailableForLegalReasons.withoutBlocker()) }
  if status == 29 { throw .init(InternalServerError()) }
  if status == 30 { throw .init(NotImplemented()) }
  if status == 31 { throw .init(BadGateway()) }
  if status == 32 { throw .init(ServiceUnavailable.withoutEstimate()) }
  if status == 33 { throw .init(GatewayTimeout()) }
  if status == 34 { throw .init(HTTPVersionNotSupported()) }
  if status == 35 { throw .init(InsufficientStorage()) }
  if status == 36 { throw .init(LoopDetected()) }
  if status == 37 { throw .init(NetworkAuthenticationRequired(login: "/login")) }
}
