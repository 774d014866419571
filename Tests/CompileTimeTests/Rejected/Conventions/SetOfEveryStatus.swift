import TypedResponses

struct NoFailure: FailureSet {
  let response: any ErrorResponse
  init(chosen: ChosenFailure) { response = chosen.response }
}

func fail(
  _ status: Int, _ acceptable: NotAcceptable, _ failed: PreconditionFailed, _ required: PreconditionRequired,
  _ range: RangeNotSatisfiable
) throws(NoFailure) {
  // expected-error@+1 {{The set does not name 'BadRequest'. Add 'BadRequestMember' to the set's declaration, or fail with a status that it names.}}
  if status == 0 { throw .init(BadRequest()) }
  // expected-error@+1 {{The set does not name 'Unauthorized'. Add 'UnauthorizedMember' to the set's declaration, or fail with a status that it names.}}
  if status == 1 { throw .init(Unauthorized(challenge: .bearer(realm: "api"))) }
  // expected-error@+1 {{The set does not name 'PaymentRequired'. Add 'PaymentRequiredMember' to the set's declaration, or fail with a status that it names.}}
  if status == 2 { throw .init(PaymentRequired.withoutChallenge()) }
  // expected-error@+1 {{The set does not name 'Forbidden'. Add 'ForbiddenMember' to the set's declaration, or fail with a status that it names.}}
  if status == 3 { throw .init(Forbidden()) }
  // expected-error@+1 {{The set does not name 'NotFound'. Add 'NotFoundMember' to the set's declaration, or fail with a status that it names.}}
  if status == 4 { throw .init(NotFound()) }
  // expected-error@+1 {{The set does not name 'MethodNotAllowed'. Add 'MethodNotAllowedMember' to the set's declaration, or fail with a status that it names.}}
  if status == 5 { throw .init(MethodNotAllowed(allow: [.get])) }
  // expected-error@+1 {{The set does not name 'NotAcceptable'. Add 'NotAcceptableMember' to the set's declaration, or fail with a status that it names.}}
  if status == 6 { throw .init(acceptable) }
  // expected-error@+1 {{The set does not name 'ProxyAuthenticationRequired'. Add 'ProxyAuthenticationRequiredMember' to the set's declaration, or fail with a status that it names.}}
  if status == 7 { throw .init(ProxyAuthenticationRequired(challenge: .basic(realm: "proxy"))) }
  // expected-error@+1 {{The set does not name 'RequestTimeout'. Add 'RequestTimeoutMember' to the set's declaration, or fail with a status that it names.}}
  if status == 8 { throw .init(RequestTimeout()) }
  // expected-error@+1 {{The set does not name 'Conflict'. Add 'ConflictMember' to the set's declaration, or fail with a status that it names.}}
  if status == 9 { throw .init(Conflict()) }
  // expected-error@+1 {{The set does not name 'Gone'. Add 'GoneMember' to the set's declaration, or fail with a status that it names.}}
  if status == 10 { throw .init(Gone()) }
  // expected-error@+1 {{The set does not name 'LengthRequired'. Add 'LengthRequiredMember' to the set's declaration, or fail with a status that it names.}}
  if status == 11 { throw .init(LengthRequired()) }
  // expected-error@+1 {{The set does not name 'PreconditionFailed'. Add 'PreconditionFailedMember' to the set's declaration, or fail with a status that it names.}}
  if status == 12 { throw .init(failed) }
  // expected-error@+1 {{The set does not name 'ContentTooLarge'. Add 'ContentTooLargeMember' to the set's declaration, or fail with a status that it names.}}
  if status == 13 { throw .init(ContentTooLarge()) }
  // expected-error@+1 {{The set does not name 'URITooLong'. Add 'URITooLongMember' to the set's declaration, or fail with a status that it names.}}
  if status == 14 { throw .init(URITooLong()) }
  // expected-error@+1 {{The set does not name 'UnsupportedMediaType'. Add 'UnsupportedMediaTypeMember' to the set's declaration, or fail with a status that it names.}}
  if status == 15 { throw .init(UnsupportedMediaType(accept: ["application/json"])) }
  // expected-error@+1 {{The set does not name 'RangeNotSatisfiable'. Add 'RangeNotSatisfiableMember' to the set's declaration, or fail with a status that it names.}}
  if status == 16 { throw .init(range) }
  // expected-error@+1 {{The set does not name 'ExpectationFailed'. Add 'ExpectationFailedMember' to the set's declaration, or fail with a status that it names.}}
  if status == 17 { throw .init(ExpectationFailed()) }
  // expected-error@+1 {{The set does not name 'MisdirectedRequest'. Add 'MisdirectedRequestMember' to the set's declaration, or fail with a status that it names.}}
  if status == 18 { throw .init(MisdirectedRequest()) }
  // expected-error@+1 {{The set does not name 'UnprocessableContent'. Add 'UnprocessableContentMember' to the set's declaration, or fail with a status that it names.}}
  if status == 19 { throw .init(UnprocessableContent()) }
  // expected-error@+1 {{The set does not name 'ValidationFailed'. Add 'ValidationFailedMember' to the set's declaration, or fail with a status that it names.}}
  if status == 20 { throw .init(ValidationFailed(fields: FieldError("/a", code: "a", detail: "A."))) }
  // expected-error@+1 {{The set does not name 'Locked'. Add 'LockedMember' to the set's declaration, or fail with a status that it names.}}
  if status == 21 { throw .init(Locked()) }
  // expected-error@+1 {{The set does not name 'FailedDependency'. Add 'FailedDependencyMember' to the set's declaration, or fail with a status that it names.}}
  if status == 22 { throw .init(FailedDependency()) }
  // expected-error@+1 {{The set does not name 'TooEarly'. Add 'TooEarlyMember' to the set's declaration, or fail with a status that it names.}}
  if status == 23 { throw .init(TooEarly.receivedInEarlyData()) }
  // expected-error@+1 {{The set does not name 'UpgradeRequired'. Add 'UpgradeRequiredMember' to the set's declaration, or fail with a status that it names.}}
  if status == 24 { throw .init(UpgradeRequired(protocols: "TLS/1.3")) }
  // expected-error@+1 {{The set does not name 'PreconditionRequired'. Add 'PreconditionRequiredMember' to the set's declaration, or fail with a status that it names.}}
  if status == 25 { throw .init(required) }
  // expected-error@+1 {{The set does not name 'TooManyRequests'. Add 'TooManyRequestsMember' to the set's declaration, or fail with a status that it names.}}
  if status == 26 { throw .init(TooManyRequests(retryAfter: .seconds(1))) }
  // expected-error@+1 {{The set does not name 'RequestHeaderFieldsTooLarge'. Add 'RequestHeaderFieldsTooLargeMember' to the set's declaration, or fail with a status that it names.}}
  if status == 27 { throw .init(RequestHeaderFieldsTooLarge(field: .cookie)) }
  // expected-error@+1 {{The set does not name 'UnavailableForLegalReasons'. Add 'UnavailableForLegalReasonsMember' to the set's declaration, or fail with a status that it names.}}
  if status == 28 { throw .init(UnavailableForLegalReasons.withoutBlocker()) }
  // expected-error@+1 {{The set does not name 'InternalServerError'. Add 'InternalServerErrorMember' to the set's declaration, or fail with a status that it names.}}
  if status == 29 { throw .init(InternalServerError()) }
  // expected-error@+1 {{The set does not name 'NotImplemented'. Add 'NotImplementedMember' to the set's declaration, or fail with a status that it names.}}
  if status == 30 { throw .init(NotImplemented()) }
  // expected-error@+1 {{The set does not name 'BadGateway'. Add 'BadGatewayMember' to the set's declaration, or fail with a status that it names.}}
  if status == 31 { throw .init(BadGateway()) }
  // expected-error@+1 {{The set does not name 'ServiceUnavailable'. Add 'ServiceUnavailableMember' to the set's declaration, or fail with a status that it names.}}
  if status == 32 { throw .init(ServiceUnavailable.withoutEstimate()) }
  // expected-error@+1 {{The set does not name 'GatewayTimeout'. Add 'GatewayTimeoutMember' to the set's declaration, or fail with a status that it names.}}
  if status == 33 { throw .init(GatewayTimeout()) }
  // expected-error@+1 {{The set does not name 'HTTPVersionNotSupported'. Add 'HTTPVersionNotSupportedMember' to the set's declaration, or fail with a status that it names.}}
  if status == 34 { throw .init(HTTPVersionNotSupported()) }
  // expected-error@+1 {{The set does not name 'InsufficientStorage'. Add 'InsufficientStorageMember' to the set's declaration, or fail with a status that it names.}}
  if status == 35 { throw .init(InsufficientStorage()) }
  // expected-error@+1 {{The set does not name 'LoopDetected'. Add 'LoopDetectedMember' to the set's declaration, or fail with a status that it names.}}
  if status == 36 { throw .init(LoopDetected()) }
  // expected-error@+1 {{The set does not name 'NetworkAuthenticationRequired'. Add 'NetworkAuthenticationRequiredMember' to the set's declaration, or fail with a status that it names.}}
  if status == 37 { throw .init(NetworkAuthenticationRequired(login: "/login")) }
}
