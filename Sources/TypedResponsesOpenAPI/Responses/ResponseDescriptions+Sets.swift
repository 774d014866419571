import TypedResponses

// What the sets of conventional operations, and those of one's own, stand for: each member is a protocol.

extension ResponseDescriptions {
  mutating func addMembers<Failures: FailureSet>(of type: Failures.Type) {
    for member in Self.failures where member.isIn(type) { add(member.failure, joining: type) }
    for problem in Failures.problems { add(problem) }
  }

  /// Adds a failure that joins what a handler throws: a profile that conceals what may not be seen answers 404 where the
  /// handler's set has one.
  mutating func add(_ failure: any ErrorResponse.Type, joining type: Any.Type) {
    let conventions = settings.conventions
    let isConcealed = failure == Forbidden.self && conventions.denial == .notFound
    let isRemoved = failure == Gone.self && (conventions.denial == .notFound || conventions.removal == .notFound)
    add(type is any NotFoundMember.Type && (isConcealed || isRemoved) ? NotFound.self : failure)
  }

  private typealias Member = (failure: any ErrorResponse.Type, isIn: (any FailureSet.Type) -> Bool)

  private static var failures: [Member] { clientErrors + laterClientErrors + serverErrors }

  private static var clientErrors: [Member] {
    [
      (BadRequest.self, { $0 is any BadRequestMember.Type }),
      (Unauthorized.self, { $0 is any UnauthorizedMember.Type }),
      (PaymentRequired.self, { $0 is any PaymentRequiredMember.Type }),
      (Forbidden.self, { $0 is any ForbiddenMember.Type }),
      (NotFound.self, { $0 is any NotFoundMember.Type }),
      (MethodNotAllowed.self, { $0 is any MethodNotAllowedMember.Type }),
      (NotAcceptable.self, { $0 is any NotAcceptableMember.Type }),
      (ProxyAuthenticationRequired.self, { $0 is any ProxyAuthenticationRequiredMember.Type }),
      (RequestTimeout.self, { $0 is any RequestTimeoutMember.Type }),
      (Conflict.self, { $0 is any ConflictMember.Type }),
      (Gone.self, { $0 is any GoneMember.Type }),
      (LengthRequired.self, { $0 is any LengthRequiredMember.Type }),
      (PreconditionFailed.self, { $0 is any PreconditionFailedMember.Type }),
      (ContentTooLarge.self, { $0 is any ContentTooLargeMember.Type }),
      (URITooLong.self, { $0 is any URITooLongMember.Type }),
      (UnsupportedMediaType.self, { $0 is any UnsupportedContentMember.Type }),
      (RangeNotSatisfiable.self, { $0 is any RangeNotSatisfiableMember.Type }),
      (ExpectationFailed.self, { $0 is any ExpectationFailedMember.Type }),
    ]
  }

  private static var laterClientErrors: [Member] {
    [
      (MisdirectedRequest.self, { $0 is any MisdirectedRequestMember.Type }),
      (UnprocessableContent.self, { $0 is any UnprocessableContentMember.Type }),
      (ValidationFailed.self, { $0 is any ValidationFailedMember.Type }),
      (Locked.self, { $0 is any LockedMember.Type }),
      (FailedDependency.self, { $0 is any FailedDependencyMember.Type }),
      (TooEarly.self, { $0 is any TooEarlyMember.Type }),
      (UpgradeRequired.self, { $0 is any UpgradeRequiredMember.Type }),
      (PreconditionRequired.self, { $0 is any PreconditionRequiredMember.Type }),
      (TooManyRequests.self, { $0 is any TooManyRequestsMember.Type }),
      (RequestHeaderFieldsTooLarge.self, { $0 is any RequestHeaderFieldsTooLargeMember.Type }),
      (UnavailableForLegalReasons.self, { $0 is any UnavailableForLegalReasonsMember.Type }),
    ]
  }

  private static var serverErrors: [Member] {
    [
      (InternalServerError.self, { $0 is any InternalServerErrorMember.Type }),
      (NotImplemented.self, { $0 is any NotImplementedMember.Type }),
      (BadGateway.self, { $0 is any BadGatewayMember.Type }),
      (ServiceUnavailable.self, { $0 is any ServiceUnavailableMember.Type }),
      (GatewayTimeout.self, { $0 is any GatewayTimeoutMember.Type }),
      (HTTPVersionNotSupported.self, { $0 is any HTTPVersionNotSupportedMember.Type }),
      (InsufficientStorage.self, { $0 is any InsufficientStorageMember.Type }),
      (LoopDetected.self, { $0 is any LoopDetectedMember.Type }),
      (NetworkAuthenticationRequired.self, { $0 is any NetworkAuthenticationRequiredMember.Type }),
    ]
  }

  // MARK: - Successes

  mutating func addMembers<Results: ResultSet>(of type: Results.Type) {
    typealias Resource = Results.Resource
    let hasResource = Resource.self != Never.self
    if type is any OKMember.Type, hasResource {
      OK<Resource>.describe(into: &self, fields: type is any JobMember.Type ? [.optional(.retryAfter)] : [])
    }
    let isCreatedElsewhere = type is any CreatedMember.Type
    if isCreatedElsewhere || type is any CreatedTargetMember.Type {
      let location: DescribedField? = isCreatedElsewhere ? .required(.location) : nil
      if hasResource { Created<Resource>.describe(into: &self, location: location) }
      Created<Never>.describe(into: &self, location: location)
    }
    if type is any AcceptedMember.Type { addAccepted(type) }
    if type is any NoContentMember.Type { add(NoContent.self) }
    if type is any MultiStatusMember.Type { add(MultiStatus.self) }
    if type is any SeeOtherMember.Type { add(SeeOther.self) }
  }

  private mutating func addAccepted<Results: ResultSet>(_ type: Results.Type) {
    if type is any JobMember.Type {
      add(Accepted<Results.Resource>.self)
    } else {
      // Such a set takes any description of the work.
      add(Accepted<JSONValue>.self)
    }
  }
}
