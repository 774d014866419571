// The demands of ``Preconditions``, failing with the set of the caller.

extension Preconditions {
  /// Demands that the request be conditional on this version of the target, as ``require(match:)`` does.
  ///
  /// ```swift
  /// func replace(_ user: User) throws(ReplaceFailure) -> ReplaceResult<User> {
  ///   try preconditions.require(match: user.version, or: ReplaceFailure.self)
  ///   …
  /// }
  /// ```
  ///
  /// - Throws: The set with ``PreconditionRequired`` (428) or ``PreconditionFailed`` (412).
  public func require<Failure: PreconditionMember>(
    match version: ResourceVersion, or _: Failure.Type
  ) throws(Failure) {
    try require(for: .exists(version), or: Failure.self)
  }

  /// Demands that the request be conditional on the state of its target, as ``require(for:)`` does.
  ///
  /// - Throws: The set with ``PreconditionRequired`` (428) or ``PreconditionFailed`` (412).
  public func require<Failure: PreconditionMember>(for state: ResourceState, or _: Failure.Type) throws(Failure) {
    do throws(OneOf<PreconditionRequired, PreconditionFailed>) {
      try require(for: state)
    } catch {
      throw Failure(error)
    }
  }

  /// Holds the conditions against the state of the target, as ``check(against:)`` does.
  ///
  /// - Throws: The set with ``PreconditionFailed`` (412) when one does not hold.
  public func check<Failure: PreconditionFailedMember>(
    against state: ResourceState, or _: Failure.Type
  ) throws(Failure) {
    if let failed = failure(against: state) { throw Failure(failed) }
  }
}
