// The failures of the conventional operations.

/// The failures of reading a collection: what can be wrong with every operation (``OperationMember``), and
/// ``NotFound``.
public struct ListFailure: OperationMember, NotFoundMember {
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }
}

/// The failures of a QUERY, and of the POST that takes its place: what can be wrong with every operation
/// (``OperationMember``), and ``NotFound``, ``PreconditionFailed``, ``PreconditionRequired``, ``ContentTooLarge``,
/// ``UnsupportedMediaType`` with the formats of QUERY.
public struct SearchFailure: OperationMember, NotFoundMember, PreconditionMember, ContentTooLargeMember,
  UnsupportedQueryMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }
}

/// The failures of reading one resource: what can be wrong with every operation (``OperationMember``), and
/// ``NotFound``, ``Gone``, ``PreconditionFailed``, ``PreconditionRequired``.
public struct ReadFailure: OperationMember, NotFoundMember, GoneMember, PreconditionMember {
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }
}

/// The failures of a POST that creates a resource: what can be wrong with every operation (``OperationMember``), and
/// ``NotFound``, ``Conflict``, ``ContentTooLarge``, ``UnsupportedMediaType``.
public struct CreateFailure: OperationMember, NotFoundMember, ConflictMember, ContentMember {
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }
}

/// The failures of a PUT: what can be wrong with every operation (``OperationMember``), and ``NotFound``,
/// ``Conflict``, ``Gone``, ``PreconditionFailed``, ``PreconditionRequired``, ``ContentTooLarge``,
/// ``UnsupportedMediaType``, ``Locked``.
public struct ReplaceFailure: OperationMember, NotFoundMember, ConflictMember, GoneMember, PreconditionMember,
  ContentMember, LockedMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }
}

/// The failures of a PATCH: what can be wrong with every operation (``OperationMember``), and ``NotFound``,
/// ``Conflict``, ``Gone``, ``PreconditionFailed``, ``PreconditionRequired``, ``ContentTooLarge``,
/// ``UnsupportedMediaType`` with the formats of PATCH, ``Locked``.
public struct UpdateFailure: OperationMember, NotFoundMember, ConflictMember, GoneMember, PreconditionMember,
  ContentTooLargeMember, UnsupportedPatchMember, LockedMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }
}

/// The failures of a DELETE: what can be wrong with every operation (``OperationMember``), and ``NotFound``,
/// ``Conflict``, ``Gone``, ``PreconditionFailed``, ``PreconditionRequired``, ``Locked``.
public struct DeleteFailure: OperationMember, NotFoundMember, ConflictMember, GoneMember, PreconditionMember,
  LockedMember
{
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }
}

/// The failures of a batch of requests as a whole; what is wrong with one of its items is said in the item: what can
/// be wrong with every operation (``OperationMember``), and ``NotFound``, ``ContentTooLarge``,
/// ``UnsupportedMediaType``.
public struct BatchFailure: OperationMember, NotFoundMember, ContentMember {
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }
}

/// The failures of work that goes on after the answer, when it is submitted or asked for: what can be wrong with every
/// operation (``OperationMember``), and ``NotFound``, ``Conflict``, ``Gone``, ``ContentTooLarge``,
/// ``UnsupportedMediaType``.
public struct JobFailure: OperationMember, NotFoundMember, ConflictMember, GoneMember, ContentMember {
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }
}

/// The failures of signing in: what can be wrong with every operation (``OperationMember``), and ``ContentTooLarge``,
/// ``UnsupportedMediaType``.
public struct SignInFailure: OperationMember, ContentMember {
  public let response: any ErrorResponse

  public init(chosen: ChosenFailure) { response = chosen.response }
}
