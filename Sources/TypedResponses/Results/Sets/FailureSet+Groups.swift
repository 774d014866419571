// Members that belong together, so that a set of one's own can name them by what its operation does.

/// What can be wrong with every operation: 400, 401, 403, 406, 422, 429, 500, 502, 503, 504.
///
/// A parameter of the path can be unreadable wherever there is one, no form of the answer may suit the client, and
/// behind each operation something may fail.
public typealias OperationMember = BadRequestMember & UnauthorizedMember & ForbiddenMember & NotAcceptableMember
  & ValidationFailedMember & TooManyRequestsMember & InternalServerErrorMember & BadGatewayMember
  & ServiceUnavailableMember & GatewayTimeoutMember

/// What can be wrong with the content of a request: 413, 415. It may also be a ``BadRequest`` or a
/// ``ValidationFailed``, which ``OperationMember`` names.
public typealias ContentMember = ContentTooLargeMember & UnsupportedMediaTypeMember

/// What can be wrong with a form and its files: 400, 413, 415, 422.
public typealias FormMember = BadRequestMember & ContentTooLargeMember & UnsupportedContentMember
  & ValidationFailedMember

/// What ``Idempotency`` can find: 400, 409, 422, 500, 503.
public typealias IdempotencyMember = BadRequestMember & ConflictMember & ValidationFailedMember
  & InternalServerErrorMember & ServiceUnavailableMember

/// What ``Preconditions`` can find: 412, 428.
public typealias PreconditionMember = PreconditionFailedMember & PreconditionRequiredMember

extension PreconditionFailedMember where Self: PreconditionRequiredMember {
  /// What ``Preconditions/require(match:)`` threw.
  public init(_ failure: OneOf<PreconditionRequired, PreconditionFailed>) {
    self = failure.fold {
      Self($0)
    } _: {
      Self($0)
    }
  }
}
