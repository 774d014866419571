// What a set of failures can have, one protocol a status: 5xx, by code.

/// A set with ``InternalServerError``.
public protocol InternalServerErrorMember: FailureSet {}
extension InternalServerErrorMember {
  /// 500: the server failed in a way it did not expect.
  public static func internalServerError(detail: ServerErrorDetail? = nil) -> Self {
    .init(InternalServerError(detail: detail))
  }

  /// 500: the server failed because of this error, which is for the log alone; the client gets the incident's id.
  public static func internalServerError(logging error: any Error) -> Self {
    .init(InternalServerError(logging: error))
  }

  /// The failure with all that it can say.
  public init(_ failure: InternalServerError) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == InternalServerError {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``NotImplemented``.
public protocol NotImplementedMember: FailureSet {}
extension NotImplementedMember {
  /// 501: the server cannot do what the method asks on any resource.
  public static func notImplemented(detail: ServerErrorDetail? = nil) -> Self {
    .init(NotImplemented(detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: NotImplemented) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == NotImplemented {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``BadGateway``.
public protocol BadGatewayMember: FailureSet {}
extension BadGatewayMember {
  /// 502: a server behind this one gave an answer that makes no sense.
  public static func badGateway(detail: ServerErrorDetail? = nil) -> Self { .init(BadGateway(detail: detail)) }

  /// 502: a server behind this one failed with this error, which is for the log alone; the client gets the incident's id.
  public static func badGateway(logging error: any Error) -> Self { .init(BadGateway(logging: error)) }

  /// The failure with all that it can say.
  public init(_ failure: BadGateway) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == BadGateway {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``ServiceUnavailable``.
public protocol ServiceUnavailableMember: FailureSet {}
extension ServiceUnavailableMember {
  /// 503: the server cannot answer for the time being.
  public static func serviceUnavailable(retryAfter: RetryAfter, detail: ServerErrorDetail? = nil) -> Self {
    .init(ServiceUnavailable(retryAfter: retryAfter, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: ServiceUnavailable) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == ServiceUnavailable {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``GatewayTimeout``.
public protocol GatewayTimeoutMember: FailureSet {}
extension GatewayTimeoutMember {
  /// 504: a server behind this one did not answer in time.
  public static func gatewayTimeout(detail: ServerErrorDetail? = nil) -> Self {
    .init(GatewayTimeout(detail: detail))
  }

  /// 504: waiting for a server ended with this error, which is for the log alone; the client gets the incident's id.
  public static func gatewayTimeout(logging error: any Error) -> Self { .init(GatewayTimeout(logging: error)) }

  /// The failure with all that it can say.
  public init(_ failure: GatewayTimeout) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == GatewayTimeout {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``HTTPVersionNotSupported``.
public protocol HTTPVersionNotSupportedMember: FailureSet {}
extension HTTPVersionNotSupportedMember {
  /// 505: the server refuses the request's version of HTTP.
  public static func httpVersionNotSupported(detail: ServerErrorDetail? = nil) -> Self {
    .init(HTTPVersionNotSupported(detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: HTTPVersionNotSupported) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == HTTPVersionNotSupported {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``InsufficientStorage``.
public protocol InsufficientStorageMember: FailureSet {}
extension InsufficientStorageMember {
  /// 507: the server cannot store what the request needs stored.
  public static func insufficientStorage(detail: ServerErrorDetail? = nil) -> Self {
    .init(InsufficientStorage(detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: InsufficientStorage) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == InsufficientStorage {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``LoopDetected``.
public protocol LoopDetectedMember: FailureSet {}
extension LoopDetectedMember {
  /// 508: the server found a loop.
  public static func loopDetected(detail: ServerErrorDetail? = nil) -> Self { .init(LoopDetected(detail: detail)) }

  /// The failure with all that it can say.
  public init(_ failure: LoopDetected) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == LoopDetected {
    self.init(chosen: ChosenFailure(problem))
  }
}

/// A set with ``NetworkAuthenticationRequired``.
public protocol NetworkAuthenticationRequiredMember: FailureSet {}
extension NetworkAuthenticationRequiredMember {
  /// 511: the network wants the client to log in first.
  public static func networkAuthenticationRequired(login: URIReference, detail: ServerErrorDetail? = nil) -> Self {
    .init(NetworkAuthenticationRequired(login: login, detail: detail))
  }

  /// The failure with all that it can say.
  public init(_ failure: NetworkAuthenticationRequired) { self.init(chosen: ChosenFailure(failure)) }

  /// An application's problem over it.
  public init<Problem: ProblemType>(_ problem: Problem) where Problem.Base == NetworkAuthenticationRequired {
    self.init(chosen: ChosenFailure(problem))
  }
}
