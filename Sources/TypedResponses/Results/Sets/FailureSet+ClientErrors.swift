// What a set of failures can have, one protocol a status: 400 to 417, by code.

/// A set with ``BadRequest``.
public protocol BadRequestMember: FailureSet {}
extension BadRequestMember {
  /// 400: the request cannot be read.
  public static func badRequest(detail: String? = nil) -> Self { .init(BadRequest(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: BadRequest) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == BadRequest {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``Unauthorized``.
public protocol UnauthorizedMember: FailureSet {}
extension UnauthorizedMember {
  /// 401: the client has to say who it is, in one of these ways.
  public static func unauthorized(challenge: Challenge, _ others: Challenge..., detail: String? = nil) -> Self {
    .init(Unauthorized(challenges: [challenge] + others, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: Unauthorized) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == Unauthorized {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``PaymentRequired``.
public protocol PaymentRequiredMember: FailureSet {}
extension PaymentRequiredMember {
  /// 402: somebody has to pay first, in one of these ways.
  public static func paymentRequired(
    challenge: Challenge, _ others: Challenge..., requirements: X402Requirements? = nil, detail: String? = nil
  ) -> Self {
    .init(PaymentRequired(challenges: [challenge] + others, requirements, detail))
  }

  /// 402: somebody has to pay first, and no program learns how.
  public static func paymentRequiredWithoutChallenge(detail: String? = nil) -> Self {
    .init(PaymentRequired.withoutChallenge(detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: PaymentRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == PaymentRequired {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``Forbidden``.
public protocol ForbiddenMember: FailureSet {}
extension ForbiddenMember {
  /// 403, or 404 by the profile: the answer is no, with these credentials.
  public static func forbidden(detail: String? = nil) -> Self { .init(Forbidden(detail: detail)) }

  /// 403, or 404 by the profile: the token does not reach far enough, and the challenge says what would.
  public static func forbidden(challenge: Challenge, detail: String? = nil) -> Self {
    .init(Forbidden(challenge: challenge, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: Forbidden) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == Forbidden {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``NotFound``.
public protocol NotFoundMember: FailureSet {}
extension NotFoundMember {
  /// 404: there is nothing here.
  public static func notFound(detail: String? = nil) -> Self { .init(NotFound(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: NotFound) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == NotFound {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``MethodNotAllowed``.
public protocol MethodNotAllowedMember: FailureSet {}
extension MethodNotAllowedMember {
  /// 405: the resource does not take the method, but these.
  public static func methodNotAllowed(allow: Allow, detail: String? = nil) -> Self {
    .init(MethodNotAllowed(allow: allow, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: MethodNotAllowed) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == MethodNotAllowed {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``NotAcceptable``.
public protocol NotAcceptableMember: FailureSet {}
extension NotAcceptableMember {
  /// 406: what ``Negotiation`` found.
  public static func notAcceptable(_ failure: NotAcceptable) -> Self { .init(failure) }

  /// The failure with all that it can say.
  public init(_ failure: NotAcceptable) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == NotAcceptable {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``ProxyAuthenticationRequired``.
public protocol ProxyAuthenticationRequiredMember: FailureSet {}
extension ProxyAuthenticationRequiredMember {
  /// 407: the client has to say to the proxy who it is, in one of these ways.
  public static func proxyAuthenticationRequired(challenge: Challenge, _ others: Challenge..., detail: String? = nil)
    -> Self
  {
    .init(ProxyAuthenticationRequired(challenges: [challenge] + others, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: ProxyAuthenticationRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == ProxyAuthenticationRequired {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``RequestTimeout``.
public protocol RequestTimeoutMember: FailureSet {}
extension RequestTimeoutMember {
  /// 408: the request did not arrive in time.
  public static func requestTimeout(detail: String? = nil) -> Self { .init(RequestTimeout(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: RequestTimeout) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == RequestTimeout {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``Conflict``.
public protocol ConflictMember: FailureSet {}
extension ConflictMember {
  /// 409: the request clashes with the resource's current state.
  public static func conflict(detail: String? = nil) -> Self { .init(Conflict(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: Conflict) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == Conflict {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``Gone``.
public protocol GoneMember: FailureSet {}
extension GoneMember {
  /// 410, or 404 by the profile: the resource was here and will not come back.
  public static func gone(detail: String? = nil) -> Self { .init(Gone(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: Gone) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == Gone {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``LengthRequired``.
public protocol LengthRequiredMember: FailureSet {}
extension LengthRequiredMember {
  /// 411: the content's length has to be known beforehand.
  public static func lengthRequired(detail: String? = nil) -> Self { .init(LengthRequired(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: LengthRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == LengthRequired {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``PreconditionFailed``.
public protocol PreconditionFailedMember: FailureSet {}
extension PreconditionFailedMember {
  /// 412: what ``Preconditions`` found.
  public static func preconditionFailed(_ failure: PreconditionFailed) -> Self { .init(failure) }

  /// The failure with all that it can say.
  public init(_ failure: PreconditionFailed) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == PreconditionFailed {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``ContentTooLarge``.
public protocol ContentTooLargeMember: FailureSet {}
extension ContentTooLargeMember {
  /// 413: the content is larger than the server takes.
  public static func contentTooLarge(detail: String? = nil) -> Self { .init(ContentTooLarge(detail: detail)) }

  /// 413: the content is larger than the server takes now; later it may take it.
  public static func contentTooLarge(retryAfter: RetryAfter, detail: String? = nil) -> Self {
    .init(ContentTooLarge(retryAfter: retryAfter, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: ContentTooLarge) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == ContentTooLarge {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``URITooLong``.
public protocol URITooLongMember: FailureSet {}
extension URITooLongMember {
  /// 414: the target is longer than the server is willing to read.
  public static func uriTooLong(detail: String? = nil) -> Self { .init(URITooLong(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: URITooLong) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == URITooLong {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``UnsupportedMediaType``, be it for PATCH or for other methods: what reading content asks for.
public protocol UnsupportedContentMember: FailureSet {}
extension UnsupportedContentMember {
  /// The failure with all that it can say.
  public init(_ failure: UnsupportedMediaType) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == UnsupportedMediaType {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``UnsupportedMediaType``.
public protocol UnsupportedMediaTypeMember: UnsupportedContentMember {}
extension UnsupportedMediaTypeMember {
  /// 415: the content has a media type the resource does not take.
  public static func unsupportedMediaType(accept: MediaTypeList, detail: String? = nil) -> Self {
    .init(UnsupportedMediaType(accept: accept, detail: detail))
  }
}

/// A set with an ``UnsupportedMediaType`` that lists the formats of PATCH.
public protocol UnsupportedPatchMember: UnsupportedContentMember {}
extension UnsupportedPatchMember {
  /// 415: the patch has a format the resource does not take.
  public static func unsupportedMediaType(acceptPatch: MediaTypeList, detail: String? = nil) -> Self {
    .init(UnsupportedMediaType(acceptPatch: acceptPatch, detail: detail))
  }
}

/// A set with an ``UnsupportedMediaType`` that lists the formats of QUERY.
public protocol UnsupportedQueryMember: UnsupportedContentMember {}
extension UnsupportedQueryMember {
  /// 415: the question has a format the resource does not take.
  public static func unsupportedMediaType(acceptQuery: MediaTypeList, detail: String? = nil) -> Self {
    .init(UnsupportedMediaType(acceptQuery: acceptQuery, detail: detail))
  }
}

/// A set with ``RangeNotSatisfiable``.
public protocol RangeNotSatisfiableMember: FailureSet {}
extension RangeNotSatisfiableMember {
  /// 416: what a ``RangeRequest`` found.
  public static func rangeNotSatisfiable(_ range: UnsatisfiableRange) -> Self { .init(RangeNotSatisfiable(range)) }

  /// The failure with all that it can say.
  public init(_ failure: RangeNotSatisfiable) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == RangeNotSatisfiable {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``ExpectationFailed``.
public protocol ExpectationFailedMember: FailureSet {}
extension ExpectationFailedMember {
  /// 417: the server cannot meet the request's `Expect` field.
  public static func expectationFailed(detail: String? = nil) -> Self { .init(ExpectationFailed(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: ExpectationFailed) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == ExpectationFailed {
    self.init(chosen: ChosenFailure(problem))
  }
}
