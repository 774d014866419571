// The failures of the conventional operations.

/// The failures of a collection: ``BadRequest``, ``Unauthorized``, ``Forbidden``, ``NotFound``,
/// ``ValidationFailed``, ``TooManyRequests``, ``ServiceUnavailable``.
public struct ListFailure: FailureSet, BadRequestMember, UnauthorizedMember, ForbiddenMember, NotFoundMember,
  ValidationFailedMember, TooManyRequestsMember, ServiceUnavailableMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }

  /// A failure of a status type that belongs here.
  public init(_ failure: some ListFailureMember) { response = failure }

  /// An application's problem whose base belongs here.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base: ListFailureMember { response = problem }
}

/// A status type that ``ListFailure`` can carry.
public protocol ListFailureMember: ErrorResponse {}

/// The failures of one resource: ``Unauthorized``, ``Forbidden``, ``NotFound``, ``Gone``, ``PreconditionFailed``,
/// ``PreconditionRequired``, ``TooManyRequests``, ``ServiceUnavailable``.
public struct ReadFailure: FailureSet, UnauthorizedMember, ForbiddenMember, NotFoundMember, GoneMember,
  PreconditionMember, TooManyRequestsMember, ServiceUnavailableMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }

  /// A failure of a status type that belongs here.
  public init(_ failure: some ReadFailureMember) { response = failure }

  /// An application's problem whose base belongs here.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base: ReadFailureMember { response = problem }
}

/// A status type that ``ReadFailure`` can carry.
public protocol ReadFailureMember: ErrorResponse {}

/// The failures of a POST that creates a resource: ``BadRequest``, ``Unauthorized``, ``Forbidden``, ``NotFound``,
/// ``Conflict``, ``ContentTooLarge``, ``UnsupportedMediaType``, ``ValidationFailed``, ``TooManyRequests``,
/// ``ServiceUnavailable``.
public struct CreateFailure: FailureSet, BadRequestMember, UnauthorizedMember, ForbiddenMember, NotFoundMember,
  ConflictMember, ContentTooLargeMember, UnsupportedMediaTypeMember, ValidationFailedMember, TooManyRequestsMember,
  ServiceUnavailableMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }

  /// A failure of a status type that belongs here.
  public init(_ failure: some CreateFailureMember) { response = failure }

  /// An application's problem whose base belongs here.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base: CreateFailureMember { response = problem }
}

/// A status type that ``CreateFailure`` can carry.
public protocol CreateFailureMember: ErrorResponse {}

/// The failures of a PUT: ``BadRequest``, ``Unauthorized``, ``Forbidden``, ``NotFound``, ``Conflict``, ``Gone``,
/// ``PreconditionFailed``, ``PreconditionRequired``, ``ContentTooLarge``, ``UnsupportedMediaType``,
/// ``ValidationFailed``, ``Locked``, ``TooManyRequests``, ``ServiceUnavailable``.
public struct ReplaceFailure: FailureSet, BadRequestMember, UnauthorizedMember, ForbiddenMember, NotFoundMember,
  ConflictMember, GoneMember, PreconditionMember, ContentTooLargeMember, UnsupportedMediaTypeMember,
  ValidationFailedMember, LockedMember, TooManyRequestsMember, ServiceUnavailableMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }

  /// A failure of a status type that belongs here.
  public init(_ failure: some ReplaceFailureMember) { response = failure }

  /// An application's problem whose base belongs here.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base: ReplaceFailureMember { response = problem }
}

/// A status type that ``ReplaceFailure`` can carry.
public protocol ReplaceFailureMember: ErrorResponse {}

/// The failures of a PATCH: ``BadRequest``, ``Unauthorized``, ``Forbidden``, ``NotFound``, ``Conflict``, ``Gone``,
/// ``PreconditionFailed``, ``PreconditionRequired``, ``ContentTooLarge``, ``UnsupportedMediaType``,
/// ``ValidationFailed``, ``Locked``, ``TooManyRequests``, ``ServiceUnavailable``.
public struct UpdateFailure: FailureSet, BadRequestMember, UnauthorizedMember, ForbiddenMember, NotFoundMember,
  ConflictMember, GoneMember, PreconditionMember, ContentTooLargeMember, UnsupportedPatchMember, ValidationFailedMember,
  LockedMember, TooManyRequestsMember, ServiceUnavailableMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }

  /// A failure of a status type that belongs here.
  public init(_ failure: some UpdateFailureMember) { response = failure }

  /// An application's problem whose base belongs here.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base: UpdateFailureMember { response = problem }
}

/// A status type that ``UpdateFailure`` can carry.
public protocol UpdateFailureMember: ErrorResponse {}

/// The failures of a DELETE: ``Unauthorized``, ``Forbidden``, ``NotFound``, ``Conflict``, ``Gone``,
/// ``PreconditionFailed``, ``PreconditionRequired``, ``Locked``, ``TooManyRequests``, ``ServiceUnavailable``.
public struct DeleteFailure: FailureSet, UnauthorizedMember, ForbiddenMember, NotFoundMember, ConflictMember,
  GoneMember, PreconditionMember, LockedMember, TooManyRequestsMember, ServiceUnavailableMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }

  /// A failure of a status type that belongs here.
  public init(_ failure: some DeleteFailureMember) { response = failure }

  /// An application's problem whose base belongs here.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base: DeleteFailureMember { response = problem }
}

/// A status type that ``DeleteFailure`` can carry.
public protocol DeleteFailureMember: ErrorResponse {}

/// The failures of a batch of requests as a whole; what is wrong with one of its items is said in the item:
/// ``BadRequest``, ``Unauthorized``, ``Forbidden``, ``ContentTooLarge``, ``UnsupportedMediaType``,
/// ``ValidationFailed``, ``TooManyRequests``, ``ServiceUnavailable``.
public struct BatchFailure: FailureSet, BadRequestMember, UnauthorizedMember, ForbiddenMember, ContentTooLargeMember,
  UnsupportedMediaTypeMember, ValidationFailedMember, TooManyRequestsMember, ServiceUnavailableMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }

  /// A failure of a status type that belongs here.
  public init(_ failure: some BatchFailureMember) { response = failure }

  /// An application's problem whose base belongs here.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base: BatchFailureMember { response = problem }
}

/// A status type that ``BatchFailure`` can carry.
public protocol BatchFailureMember: ErrorResponse {}

/// The failures of work that goes on after the answer, when it is submitted: ``BadRequest``, ``Unauthorized``,
/// ``Forbidden``, ``NotFound``, ``Conflict``, ``ContentTooLarge``, ``UnsupportedMediaType``, ``ValidationFailed``,
/// ``TooManyRequests``, ``ServiceUnavailable``.
public struct JobFailure: FailureSet, BadRequestMember, UnauthorizedMember, ForbiddenMember, NotFoundMember,
  ConflictMember, ContentTooLargeMember, UnsupportedMediaTypeMember, ValidationFailedMember, TooManyRequestsMember,
  ServiceUnavailableMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }

  /// A failure of a status type that belongs here.
  public init(_ failure: some JobFailureMember) { response = failure }

  /// An application's problem whose base belongs here.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base: JobFailureMember { response = problem }
}

/// A status type that ``JobFailure`` can carry.
public protocol JobFailureMember: ErrorResponse {}

/// The failures of signing in: ``BadRequest``, ``Unauthorized``, ``Forbidden``, ``ContentTooLarge``,
/// ``UnsupportedMediaType``, ``ValidationFailed``, ``TooManyRequests``, ``ServiceUnavailable``.
public struct SignInFailure: FailureSet, BadRequestMember, UnauthorizedMember, ForbiddenMember, ContentTooLargeMember,
  UnsupportedMediaTypeMember, ValidationFailedMember, TooManyRequestsMember, ServiceUnavailableMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }

  /// A failure of a status type that belongs here.
  public init(_ failure: some SignInFailureMember) { response = failure }

  /// An application's problem whose base belongs here.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base: SignInFailureMember { response = problem }
}

/// A status type that ``SignInFailure`` can carry.
public protocol SignInFailureMember: ErrorResponse {}
