extension Preconditions {
  /// Demands that the request be conditional on this version of the target, so that no change of another client is
  /// overwritten unseen.
  ///
  /// ```swift
  /// try preconditions.require(match: user.version)
  /// ```
  ///
  /// - Throws: ``PreconditionRequired`` (428) when the client sent no condition that protects the version,
  ///   ``PreconditionFailed`` (412) when it has another one in mind.
  public func require(match version: ResourceVersion) throws(OneOf<PreconditionRequired, PreconditionFailed>) {
    try require(for: .exists(version))
  }

  /// Demands that the request be conditional on the state of its target: for a PUT that may create or replace.
  ///
  /// What exists is protected by `If-Match`, or by `If-Unmodified-Since` where it has a modification date; what does
  /// not exist by `If-None-Match: *`, so that two clients cannot both create it.
  ///
  /// - Throws: ``PreconditionRequired`` (428) when the client sent no such condition, ``PreconditionFailed`` (412) when
  ///   one does not hold.
  public func require(for state: ResourceState) throws(OneOf<PreconditionRequired, PreconditionFailed>) {
    if let failed = failure(against: state) { throw .of(failed) }
    if let required = requirement(for: state) { throw .of(required) }
  }

  /// Holds the conditions against the state of the target, and is content when the client sent none.
  ///
  /// - Throws: ``PreconditionFailed`` (412) when one does not hold.
  public func check(against state: ResourceState) throws(PreconditionFailed) {
    if let failed = failure(against: state) { throw failed }
  }

  /// The 412 when a condition does not hold; `nil` when the request may be performed. A 304 is none: a response made
  /// with its version becomes that by itself.
  public func failure(against state: ResourceState) -> PreconditionFailed? {
    evaluate(against: state).failure
  }

  /// The 428 when the client sent no condition that protects the state of the target from changes it has not seen;
  /// `nil` when it did.
  ///
  /// `If-Match: *` counts as one: with it a client says that any version will do.
  public func requirement(for state: ResourceState) -> PreconditionRequired? {
    switch state {
    case .missing:
      if ifMatch != nil || ifNoneMatch == .any { return nil }
      return PreconditionRequired(ProblemMessage("precondition.creation"))
    case .exists(let version):
      if ifMatch != nil { return nil }
      if case .date = ifUnmodifiedSince, version?.lastModified != nil { return nil }
      let field = version?.etag == nil && version?.lastModified != nil ? "If-Unmodified-Since" : "If-Match"
      return PreconditionRequired(ProblemMessage("precondition.required", ["field": .string(field)]))
    }
  }

  /// The 412 for a request whose conditions held when they were checked, but whose target another request changed
  /// before this one could be stored.
  ///
  /// Where the request had no conditions, ``Conflict`` says it better.
  public func lostRace() -> PreconditionFailed { PreconditionFailed(ProblemMessage("precondition.race")) }
}
