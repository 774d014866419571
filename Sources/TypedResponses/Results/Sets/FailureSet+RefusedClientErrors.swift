// What a set does not name, refused with what to add: 400 to 417. None of these can be called.

extension FailureSet {
  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'BadRequest'. \
      Add 'BadRequestMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: BadRequest) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'BadRequest', which is the base of this problem type. \
      Add 'BadRequestMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == BadRequest {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'Unauthorized'. \
      Add 'UnauthorizedMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: Unauthorized) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'Unauthorized', which is the base of this problem type. \
      Add 'UnauthorizedMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == Unauthorized {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'PaymentRequired'. \
      Add 'PaymentRequiredMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: PaymentRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'PaymentRequired', which is the base of this problem type. \
      Add 'PaymentRequiredMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == PaymentRequired {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'Forbidden'. \
      Add 'ForbiddenMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: Forbidden) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'Forbidden', which is the base of this problem type. \
      Add 'ForbiddenMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == Forbidden {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'NotFound'. \
      Add 'NotFoundMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: NotFound) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'NotFound', which is the base of this problem type. \
      Add 'NotFoundMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == NotFound {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'MethodNotAllowed'. \
      Add 'MethodNotAllowedMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: MethodNotAllowed) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'MethodNotAllowed', which is the base of this problem type. \
      Add 'MethodNotAllowedMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == MethodNotAllowed {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'NotAcceptable'. \
      Add 'NotAcceptableMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: NotAcceptable) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'NotAcceptable', which is the base of this problem type. \
      Add 'NotAcceptableMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == NotAcceptable {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'ProxyAuthenticationRequired'. \
      Add 'ProxyAuthenticationRequiredMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: ProxyAuthenticationRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'ProxyAuthenticationRequired', which is the base of this problem type. \
      Add 'ProxyAuthenticationRequiredMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == ProxyAuthenticationRequired {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'RequestTimeout'. \
      Add 'RequestTimeoutMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: RequestTimeout) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'RequestTimeout', which is the base of this problem type. \
      Add 'RequestTimeoutMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == RequestTimeout {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'Conflict'. \
      Add 'ConflictMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: Conflict) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'Conflict', which is the base of this problem type. \
      Add 'ConflictMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == Conflict {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'Gone'. \
      Add 'GoneMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: Gone) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'Gone', which is the base of this problem type. \
      Add 'GoneMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == Gone {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'LengthRequired'. \
      Add 'LengthRequiredMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: LengthRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'LengthRequired', which is the base of this problem type. \
      Add 'LengthRequiredMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == LengthRequired {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'PreconditionFailed'. \
      Add 'PreconditionFailedMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: PreconditionFailed) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'PreconditionFailed', which is the base of this problem type. \
      Add 'PreconditionFailedMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == PreconditionFailed {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'ContentTooLarge'. \
      Add 'ContentTooLargeMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: ContentTooLarge) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'ContentTooLarge', which is the base of this problem type. \
      Add 'ContentTooLargeMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == ContentTooLarge {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'URITooLong'. \
      Add 'URITooLongMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: URITooLong) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'URITooLong', which is the base of this problem type. \
      Add 'URITooLongMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == URITooLong {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'UnsupportedMediaType'. \
      Add 'UnsupportedMediaTypeMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: UnsupportedMediaType) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'UnsupportedMediaType', which is the base of this problem type. \
      Add 'UnsupportedMediaTypeMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == UnsupportedMediaType {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'RangeNotSatisfiable'. \
      Add 'RangeNotSatisfiableMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: RangeNotSatisfiable) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'RangeNotSatisfiable', which is the base of this problem type. \
      Add 'RangeNotSatisfiableMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == RangeNotSatisfiable {
    self.init(chosen: ChosenFailure(problem))
  }

  /// Refused: the set does not name it.
  @available(
    *, unavailable,
    message: """
      The set does not name 'ExpectationFailed'. \
      Add 'ExpectationFailedMember' to the set's declaration, or fail with a status that it names.
      """
  )
  public init(_ failure: ExpectationFailed) { self.init(chosen: ChosenFailure(failure)) }

  /// Refused: the set does not name what the problem is over.
  @available(
    *, unavailable,
    message: """
      The set does not name 'ExpectationFailed', which is the base of this problem type. \
      Add 'ExpectationFailedMember' to the set's declaration.
      """
  )
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == ExpectationFailed {
    self.init(chosen: ChosenFailure(problem))
  }
}
