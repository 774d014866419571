import TypedResponses

// What changing bookings can fail with. The sets of the convention, with the problems of this API that join them: so that
// the signature of an operation tells clients of these, too.

/// What booking a room can fail with. It has a 404, since the profile conceals with it what one may not do.
struct BookingFailure: OperationMember, NotFoundMember, ConflictMember, ContentMember {
  static var problems: [any ProblemType.Type] { [SlotTaken.self] }
  let response: any ErrorResponse

  init(chosen: ChosenFailure) { response = chosen.response }
}

/// What replacing a booking can fail with.
struct RebookingFailure: OperationMember, NotFoundMember, ConflictMember, PreconditionMember, ContentMember {
  static var problems: [any ProblemType.Type] { [SlotTaken.self, AlreadyBegun.self] }
  let response: any ErrorResponse

  init(chosen: ChosenFailure) { response = chosen.response }
}

/// What changing a booking by a patch can fail with.
struct ChangeFailure: OperationMember, NotFoundMember, ConflictMember, PreconditionFailedMember, ContentTooLargeMember,
  UnsupportedPatchMember
{
  static var problems: [any ProblemType.Type] { [SlotTaken.self, AlreadyBegun.self] }
  let response: any ErrorResponse

  init(chosen: ChosenFailure) { response = chosen.response }
}

/// What calling a booking off can fail with.
struct CancelFailure: OperationMember, NotFoundMember, ConflictMember, PreconditionFailedMember {
  static var problems: [any ProblemType.Type] { [AlreadyBegun.self] }
  let response: any ErrorResponse

  init(chosen: ChosenFailure) { response = chosen.response }
}

/// What uploading an agenda can fail with: a disk may have no room (507).
struct UploadFailure: OperationMember, NotFoundMember, ContentMember, PreconditionFailedMember,
  InsufficientStorageMember
{
  let response: any ErrorResponse

  init(chosen: ChosenFailure) { response = chosen.response }
}
