// What a set does not name, refused with what to add: 421 to 451. None of these can be called.

extension FailureSet {
  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'MisdirectedRequest'. \
      Add 'MisdirectedRequestMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: MisdirectedRequest) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'MisdirectedRequest', which is the base of this problem type. \
      Add 'MisdirectedRequestMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == MisdirectedRequest {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'UnprocessableContent'. \
      Add 'UnprocessableContentMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: UnprocessableContent) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'UnprocessableContent', which is the base of this problem type. \
      Add 'UnprocessableContentMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == UnprocessableContent {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'ValidationFailed'. \
      Add 'ValidationFailedMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: ValidationFailed) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'ValidationFailed', which is the base of this problem type. \
      Add 'ValidationFailedMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == ValidationFailed {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'Locked'. \
      Add 'LockedMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: Locked) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'Locked', which is the base of this problem type. \
      Add 'LockedMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == Locked {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'FailedDependency'. \
      Add 'FailedDependencyMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: FailedDependency) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'FailedDependency', which is the base of this problem type. \
      Add 'FailedDependencyMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == FailedDependency {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'TooEarly'. \
      Add 'TooEarlyMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: TooEarly) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'TooEarly', which is the base of this problem type. \
      Add 'TooEarlyMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == TooEarly {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'UpgradeRequired'. \
      Add 'UpgradeRequiredMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: UpgradeRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'UpgradeRequired', which is the base of this problem type. \
      Add 'UpgradeRequiredMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == UpgradeRequired {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'PreconditionRequired'. \
      Add 'PreconditionRequiredMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: PreconditionRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'PreconditionRequired', which is the base of this problem type. \
      Add 'PreconditionRequiredMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == PreconditionRequired {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'TooManyRequests'. \
      Add 'TooManyRequestsMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: TooManyRequests) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'TooManyRequests', which is the base of this problem type. \
      Add 'TooManyRequestsMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == TooManyRequests {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'RequestHeaderFieldsTooLarge'. \
      Add 'RequestHeaderFieldsTooLargeMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: RequestHeaderFieldsTooLarge) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'RequestHeaderFieldsTooLarge', which is the base of this problem type. \
      Add 'RequestHeaderFieldsTooLargeMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == RequestHeaderFieldsTooLarge {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'UnavailableForLegalReasons'. \
      Add 'UnavailableForLegalReasonsMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: UnavailableForLegalReasons) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'UnavailableForLegalReasons', which is the base of this problem type. \
      Add 'UnavailableForLegalReasonsMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == UnavailableForLegalReasons {
    self.init(chosen: ChosenFailure(problem))
  }
}
