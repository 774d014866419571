// What a set of failures can have, one protocol a status: 421 to 451, by code.

/// A set with ``MisdirectedRequest``.
public protocol MisdirectedRequestMember: FailureSet {}
extension MisdirectedRequestMember {
  /// 421: this server does not answer for the host.
  public static func misdirectedRequest(detail: String? = nil) -> Self { .init(MisdirectedRequest(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: MisdirectedRequest) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == MisdirectedRequest {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``UnprocessableContent``.
public protocol UnprocessableContentMember: FailureSet {}
extension UnprocessableContentMember {
  /// 422: the content can be read, but its instructions cannot be followed.
  public static func unprocessableContent(detail: String? = nil) -> Self {
    .init(UnprocessableContent(detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: UnprocessableContent) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == UnprocessableContent {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``ValidationFailed``.
public protocol ValidationFailedMember: FailureSet {}
extension ValidationFailedMember {
  /// 422, or 400 by the profile: values in the request are not acceptable.
  public static func validationFailed(fields first: FieldError, _ others: FieldError...) -> Self {
    .init(ValidationFailed(checked: [first] + others))
  }

  /// 422, or 400 by the profile: the failure that collecting faults gave.
  public static func validationFailed(_ failure: ValidationFailed) -> Self { .init(failure) }

  /// The failure with all that it can say.
  public init(_ failure: ValidationFailed) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == ValidationFailed {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``Locked``.
public protocol LockedMember: FailureSet {}
extension LockedMember {
  /// 423: the resource is locked.
  public static func locked(detail: String? = nil) -> Self { .init(Locked(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: Locked) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == Locked {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``FailedDependency``.
public protocol FailedDependencyMember: FailureSet {}
extension FailedDependencyMember {
  /// 424: another part of the request failed, on which this one depends.
  public static func failedDependency(detail: String? = nil) -> Self { .init(FailedDependency(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: FailedDependency) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == FailedDependency {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``TooEarly``.
public protocol TooEarlyMember: FailureSet {}
extension TooEarlyMember {
  /// 425: the request came in early data, which can be replayed.
  public static func tooEarly(_ failure: TooEarly) -> Self { .init(failure) }

  /// The failure with all that it can say.
  public init(_ failure: TooEarly) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == TooEarly {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``UpgradeRequired``.
public protocol UpgradeRequiredMember: FailureSet {}
extension UpgradeRequiredMember {
  /// 426: the server takes the request over one of these protocols.
  public static func upgradeRequired(
    protocols first: UpgradeProtocol, _ others: UpgradeProtocol..., detail: String? = nil
  ) -> Self {
    .init(UpgradeRequired(protocols: [first] + others, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: UpgradeRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == UpgradeRequired {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``PreconditionRequired``.
public protocol PreconditionRequiredMember: FailureSet {}
extension PreconditionRequiredMember {
  /// 428: what ``Preconditions`` found.
  public static func preconditionRequired(_ failure: PreconditionRequired) -> Self { .init(failure) }

  /// The failure with all that it can say.
  public init(_ failure: PreconditionRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == PreconditionRequired {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``TooManyRequests``.
public protocol TooManyRequestsMember: FailureSet {}
extension TooManyRequestsMember {
  /// 429: the client has to wait.
  public static func tooManyRequests(retryAfter: RetryAfter, detail: String? = nil) -> Self {
    .init(TooManyRequests(retryAfter: retryAfter, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: TooManyRequests) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == TooManyRequests {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``RequestHeaderFieldsTooLarge``.
public protocol RequestHeaderFieldsTooLargeMember: FailureSet {}
extension RequestHeaderFieldsTooLargeMember {
  /// 431: a header field is larger than the server takes.
  public static func requestHeaderFieldsTooLarge(field: FieldName, detail: String? = nil) -> Self {
    .init(RequestHeaderFieldsTooLarge(field: field, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: RequestHeaderFieldsTooLarge) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == RequestHeaderFieldsTooLarge {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``UnavailableForLegalReasons``.
public protocol UnavailableForLegalReasonsMember: FailureSet {}
extension UnavailableForLegalReasonsMember {
  /// 451: the law does not let the server show the resource here.
  public static func unavailableForLegalReasons(blockedBy: URIReference, detail: String? = nil) -> Self {
    .init(UnavailableForLegalReasons(blockedBy: blockedBy, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: UnavailableForLegalReasons) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == UnavailableForLegalReasons {
    self.init(chosen: ChosenFailure(problem))
  }
}
