// What a set does not name, refused with what to add: 5xx. None of these can be called.

extension FailureSet {
  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'InternalServerError'. \
      Add 'InternalServerErrorMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: InternalServerError) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'InternalServerError', which is the base of this problem type. \
      Add 'InternalServerErrorMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == InternalServerError {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'NotImplemented'. \
      Add 'NotImplementedMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: NotImplemented) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'NotImplemented', which is the base of this problem type. \
      Add 'NotImplementedMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == NotImplemented {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'BadGateway'. \
      Add 'BadGatewayMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: BadGateway) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'BadGateway', which is the base of this problem type. \
      Add 'BadGatewayMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == BadGateway {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'ServiceUnavailable'. \
      Add 'ServiceUnavailableMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: ServiceUnavailable) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'ServiceUnavailable', which is the base of this problem type. \
      Add 'ServiceUnavailableMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == ServiceUnavailable {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'GatewayTimeout'. \
      Add 'GatewayTimeoutMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: GatewayTimeout) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'GatewayTimeout', which is the base of this problem type. \
      Add 'GatewayTimeoutMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == GatewayTimeout {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'HTTPVersionNotSupported'. \
      Add 'HTTPVersionNotSupportedMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: HTTPVersionNotSupported) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'HTTPVersionNotSupported', which is the base of this problem type. \
      Add 'HTTPVersionNotSupportedMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == HTTPVersionNotSupported {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'InsufficientStorage'. \
      Add 'InsufficientStorageMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: InsufficientStorage) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'InsufficientStorage', which is the base of this problem type. \
      Add 'InsufficientStorageMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == InsufficientStorage {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'LoopDetected'. \
      Add 'LoopDetectedMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: LoopDetected) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'LoopDetected', which is the base of this problem type. \
      Add 'LoopDetectedMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == LoopDetected {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'NetworkAuthenticationRequired'. \
      Add 'NetworkAuthenticationRequiredMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: NetworkAuthenticationRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'NetworkAuthenticationRequired', which is the base of this problem type. \
      Add 'NetworkAuthenticationRequiredMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == NetworkAuthenticationRequired {
    self.init(chosen: ChosenFailure(problem))
  }
}
