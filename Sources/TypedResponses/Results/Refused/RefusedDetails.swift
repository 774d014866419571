// A text as the detail of a 5xx, refused with what to write for it. None of these can be called.

// MARK: - On the statuses

extension InternalServerError {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public init(detail: String?) { self.init(detail: detail.map { .verbatim($0) }) }
}

extension NotImplemented {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public init(detail: String?) { self.init(detail: detail.map { .verbatim($0) }) }
}

extension BadGateway {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public init(detail: String?) { self.init(detail: detail.map { .verbatim($0) }) }
}

extension GatewayTimeout {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public init(detail: String?) { self.init(detail: detail.map { .verbatim($0) }) }
}

extension HTTPVersionNotSupported {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public init(detail: String?) { self.init(detail: detail.map { .verbatim($0) }) }
}

extension InsufficientStorage {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public init(detail: String?) { self.init(detail: detail.map { .verbatim($0) }) }
}

extension LoopDetected {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public init(detail: String?) { self.init(detail: detail.map { .verbatim($0) }) }
}

extension ServiceUnavailable {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public init(retryAfter: RetryAfter, detail: String?) {
    self.init(retryAfter: retryAfter, detail: detail.map { .verbatim($0) })
  }

  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public static func withoutEstimate(detail: String?) -> ServiceUnavailable { .withoutEstimate() }
}

extension NetworkAuthenticationRequired {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public init(login: URIReference, detail: String?) { self.init(login: login, detail: detail.map { .verbatim($0) }) }
}

// MARK: - In sets

extension InternalServerErrorMember {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public static func internalServerError(detail: String?) -> Self { .init(InternalServerError()) }
}

extension NotImplementedMember {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public static func notImplemented(detail: String?) -> Self { .init(NotImplemented()) }
}

extension BadGatewayMember {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public static func badGateway(detail: String?) -> Self { .init(BadGateway()) }
}

extension GatewayTimeoutMember {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public static func gatewayTimeout(detail: String?) -> Self { .init(GatewayTimeout()) }
}

extension HTTPVersionNotSupportedMember {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public static func httpVersionNotSupported(detail: String?) -> Self { .init(HTTPVersionNotSupported()) }
}

extension InsufficientStorageMember {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public static func insufficientStorage(detail: String?) -> Self { .init(InsufficientStorage()) }
}

extension LoopDetectedMember {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public static func loopDetected(detail: String?) -> Self { .init(LoopDetected()) }
}

extension ServiceUnavailableMember {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public static func serviceUnavailable(retryAfter: RetryAfter, detail: String?) -> Self {
    .init(ServiceUnavailable(retryAfter: retryAfter))
  }
}

extension NetworkAuthenticationRequiredMember {
  /// Refused: the text may be that of an error.
  @available(
    *, unavailable,
    message: """
      Clients see this detail: write a literal. Text that was made for clients passes as '.verbatim(text)'; \
      that of an error is for the log: '.logging(error)'.
      """
  )
  @_disfavoredOverload
  public static func networkAuthenticationRequired(login: URIReference, detail: String?) -> Self {
    .init(NetworkAuthenticationRequired(login: login))
  }
}
