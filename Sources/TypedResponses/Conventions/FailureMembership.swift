// Which status types belong to the failures of which operations: by this an application's problem types do, too.

extension BadRequest: ListFailureMember, CreateFailureMember, ReplaceFailureMember, UpdateFailureMember,
  BatchFailureMember, JobFailureMember, SignInFailureMember
{}
extension Unauthorized: ListFailureMember, ReadFailureMember, CreateFailureMember, ReplaceFailureMember,
  UpdateFailureMember, DeleteFailureMember, BatchFailureMember, JobFailureMember, SignInFailureMember
{}
extension Forbidden: ListFailureMember, ReadFailureMember, CreateFailureMember, ReplaceFailureMember,
  UpdateFailureMember, DeleteFailureMember, BatchFailureMember, JobFailureMember, SignInFailureMember
{}
extension NotFound: ListFailureMember, ReadFailureMember, CreateFailureMember, ReplaceFailureMember,
  UpdateFailureMember, DeleteFailureMember, JobFailureMember
{}
extension Conflict: CreateFailureMember, ReplaceFailureMember, UpdateFailureMember, DeleteFailureMember,
  JobFailureMember
{}
extension Gone: ReadFailureMember, ReplaceFailureMember, UpdateFailureMember, DeleteFailureMember {}
extension PreconditionFailed: ReadFailureMember, ReplaceFailureMember, UpdateFailureMember, DeleteFailureMember {}
extension ContentTooLarge: CreateFailureMember, ReplaceFailureMember, UpdateFailureMember, BatchFailureMember,
  JobFailureMember, SignInFailureMember
{}
extension UnsupportedMediaType: CreateFailureMember, ReplaceFailureMember, UpdateFailureMember, BatchFailureMember,
  JobFailureMember, SignInFailureMember
{}
extension ValidationFailed: ListFailureMember, CreateFailureMember, ReplaceFailureMember, UpdateFailureMember,
  BatchFailureMember, JobFailureMember, SignInFailureMember
{}
extension Locked: ReplaceFailureMember, UpdateFailureMember, DeleteFailureMember {}
extension PreconditionRequired: ReadFailureMember, ReplaceFailureMember, UpdateFailureMember, DeleteFailureMember {}
extension TooManyRequests: ListFailureMember, ReadFailureMember, CreateFailureMember, ReplaceFailureMember,
  UpdateFailureMember, DeleteFailureMember, BatchFailureMember, JobFailureMember, SignInFailureMember
{}
extension ServiceUnavailable: ListFailureMember, ReadFailureMember, CreateFailureMember, ReplaceFailureMember,
  UpdateFailureMember, DeleteFailureMember, BatchFailureMember, JobFailureMember, SignInFailureMember
{}
