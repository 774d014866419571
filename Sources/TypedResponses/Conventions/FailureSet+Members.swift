// What a set of failures can have, one protocol a status, by code.

/// A set with ``BadRequest``.
public protocol BadRequestMember: FailureSet {}
extension BadRequestMember {
  /// 400: the request cannot be read.
  public static func badRequest(detail: String? = nil) -> Self {
    .init(chosen: ChosenFailure(BadRequest(detail: detail)))
  }
}

/// A set with ``Unauthorized``.
public protocol UnauthorizedMember: FailureSet {}
extension UnauthorizedMember {
  /// 401: the client has to say who it is, in one of these ways.
  public static func unauthorized(
    challenge: Challenge, _ others: Challenge..., detail: String? = nil
  ) -> Self {
    .init(chosen: ChosenFailure(Unauthorized(challenges: [challenge] + others, detail: detail)))
  }
}

/// A set with ``Forbidden``.
public protocol ForbiddenMember: FailureSet {}
extension ForbiddenMember {
  /// 403, or 404 by the profile: the answer is no, with these credentials.
  public static func forbidden(detail: String? = nil) -> Self {
    .init(chosen: ChosenFailure(Forbidden(detail: detail)))
  }

  /// 403, or 404 by the profile: the token does not reach far enough, and the challenge says what would.
  public static func forbidden(challenge: Challenge, detail: String? = nil) -> Self {
    .init(chosen: ChosenFailure(Forbidden(challenge: challenge, detail: detail)))
  }
}

/// A set with ``NotFound``.
public protocol NotFoundMember: FailureSet {}
extension NotFoundMember {
  /// 404: there is nothing here.
  public static func notFound(detail: String? = nil) -> Self { .init(chosen: ChosenFailure(NotFound(detail: detail))) }
}

/// A set with ``Conflict``.
public protocol ConflictMember: FailureSet {}
extension ConflictMember {
  /// 409: the request clashes with the resource's current state.
  public static func conflict(detail: String? = nil) -> Self { .init(chosen: ChosenFailure(Conflict(detail: detail))) }
}

/// A set with ``Gone``.
public protocol GoneMember: FailureSet {}
extension GoneMember {
  /// 410, or 404 by the profile: the resource was here and will not come back.
  public static func gone(detail: String? = nil) -> Self { .init(chosen: ChosenFailure(Gone(detail: detail))) }
}

/// A set with ``PreconditionFailed``, and with ``PreconditionRequired``.
public protocol PreconditionMember: FailureSet {}
extension PreconditionMember {
  /// 412: what ``Preconditions`` found.
  public static func preconditionFailed(_ failure: PreconditionFailed) -> Self { .init(chosen: ChosenFailure(failure)) }

  /// 428: what ``Preconditions`` found.
  public static func preconditionRequired(_ failure: PreconditionRequired) -> Self {
    .init(chosen: ChosenFailure(failure))
  }
}

/// A set with ``ContentTooLarge``.
public protocol ContentTooLargeMember: FailureSet {}
extension ContentTooLargeMember {
  /// 413: the content is larger than the server takes.
  public static func contentTooLarge(detail: String? = nil) -> Self {
    .init(chosen: ChosenFailure(ContentTooLarge(detail: detail)))
  }
}

/// A set with ``UnsupportedMediaType``, be it for PATCH or for other methods: what reading content asks for.
public protocol UnsupportedContentMember: FailureSet {}

/// A set with ``UnsupportedMediaType``.
public protocol UnsupportedMediaTypeMember: UnsupportedContentMember {}
extension UnsupportedMediaTypeMember {
  /// 415: the content has a media type the resource does not take.
  public static func unsupportedMediaType(accept: MediaTypeList, detail: String? = nil) -> Self {
    .init(chosen: ChosenFailure(UnsupportedMediaType(accept: accept, detail: detail)))
  }
}

/// A set with an ``UnsupportedMediaType`` that lists the formats of PATCH.
public protocol UnsupportedPatchMember: UnsupportedContentMember {}
extension UnsupportedPatchMember {
  /// 415: the patch has a format the resource does not take.
  public static func unsupportedMediaType(acceptPatch: MediaTypeList, detail: String? = nil) -> Self {
    .init(chosen: ChosenFailure(UnsupportedMediaType(acceptPatch: acceptPatch, detail: detail)))
  }
}

/// A set with ``ValidationFailed``.
public protocol ValidationFailedMember: FailureSet {}
extension ValidationFailedMember {
  /// 422, or 400 by the profile: values in the request are not acceptable.
  public static func validationFailed(fields first: FieldError, _ others: FieldError...) -> Self {
    .init(chosen: ChosenFailure(ValidationFailed(checked: [first] + others)))
  }

  /// 422, or 400 by the profile: the failure that collecting faults gave.
  public static func validationFailed(_ failure: ValidationFailed) -> Self { .init(chosen: ChosenFailure(failure)) }
}

/// A set with ``Locked``.
public protocol LockedMember: FailureSet {}
extension LockedMember {
  /// 423: the resource is locked.
  public static func locked(detail: String? = nil) -> Self { .init(chosen: ChosenFailure(Locked(detail: detail))) }
}

/// A set with ``TooManyRequests``.
public protocol TooManyRequestsMember: FailureSet {}
extension TooManyRequestsMember {
  /// 429: the client has to wait.
  public static func tooManyRequests(retryAfter: RetryAfter, detail: String? = nil) -> Self {
    .init(chosen: ChosenFailure(TooManyRequests(retryAfter: retryAfter, detail: detail)))
  }
}

/// A set with ``ServiceUnavailable``.
public protocol ServiceUnavailableMember: FailureSet {}
extension ServiceUnavailableMember {
  /// 503: the server cannot answer for the time being.
  public static func serviceUnavailable(retryAfter: RetryAfter, detail: String? = nil) -> Self {
    .init(chosen: ChosenFailure(ServiceUnavailable(retryAfter: retryAfter, detail: detail)))
  }
}
