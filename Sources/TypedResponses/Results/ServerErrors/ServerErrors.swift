// The 5xx statuses that need no field of their own, by code.

/// 500: the server failed in a way it did not expect. The client did nothing wrong.
///
/// An unknown error that a handler throws becomes this, with an incident id and without the error's text. Clients
/// repeat it by themselves only where the method is idempotent.
///
/// [RFC 9110 §15.6.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.1)
public struct InternalServerError: StatusError {
  public static var status: StatusCode { .internalServerError }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that clients may see. What went wrong inside belongs into ``StatusError/logging(_:)-(String)``.
  public init(detail: ServerErrorDetail? = nil) {
    details = ProblemDetails(detail?.text)
  }
}

/// 501: the server does not know the method, or cannot do what it asks on any resource.
///
/// Choose ``MethodNotAllowed`` when the server knows the method but this resource does not take it.
///
/// [RFC 9110 §15.6.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.2)
public struct NotImplemented: StatusError {
  public static var status: StatusCode { .notImplemented }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that clients may see. What went wrong inside belongs into ``StatusError/logging(_:)-(String)``.
  public init(detail: ServerErrorDetail? = nil) {
    details = ProblemDetails(detail?.text)
  }
}

/// 502: a server behind this one gave an answer that makes no sense.
///
/// Choose ``GatewayTimeout`` when it gave none in time, ``ServiceUnavailable`` when this server is the one that cannot.
///
/// [RFC 9110 §15.6.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3)
public struct BadGateway: StatusError {
  public static var status: StatusCode { .badGateway }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that clients may see. What went wrong inside belongs into ``StatusError/logging(_:)-(String)``.
  public init(detail: ServerErrorDetail? = nil) {
    details = ProblemDetails(detail?.text)
  }
}

/// 504: a server behind this one did not answer in time.
///
/// [RFC 9110 §15.6.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.5)
public struct GatewayTimeout: StatusError {
  public static var status: StatusCode { .gatewayTimeout }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that clients may see. What went wrong inside belongs into ``StatusError/logging(_:)-(String)``.
  public init(detail: ServerErrorDetail? = nil) {
    details = ProblemDetails(detail?.text)
  }
}

/// 505: the server refuses the request's major version of HTTP. Say in the detail which versions it speaks.
///
/// [RFC 9110 §15.6.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.6)
public struct HTTPVersionNotSupported: StatusError {
  public static var status: StatusCode { .httpVersionNotSupported }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that clients may see. What went wrong inside belongs into ``StatusError/logging(_:)-(String)``.
  public init(detail: ServerErrorDetail? = nil) {
    details = ProblemDetails(detail?.text)
  }
}

/// 507: the server cannot store what the request needs stored.
///
/// The condition is thought to be temporary, but a request that a user caused is not repeated without the user.
///
/// [RFC 4918 §11.5](https://www.rfc-editor.org/rfc/rfc4918#section-11.5)
public struct InsufficientStorage: StatusError {
  public static var status: StatusCode { .insufficientStorage }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that clients may see. What went wrong inside belongs into ``StatusError/logging(_:)-(String)``.
  public init(detail: ServerErrorDetail? = nil) {
    details = ProblemDetails(detail?.text)
  }
}

/// 508: the server found a loop while it processed a request with infinite depth.
///
/// [RFC 5842 §7.2](https://www.rfc-editor.org/rfc/rfc5842#section-7.2)
public struct LoopDetected: StatusError {
  public static var status: StatusCode { .loopDetected }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that clients may see. What went wrong inside belongs into ``StatusError/logging(_:)-(String)``.
  public init(detail: ServerErrorDetail? = nil) {
    details = ProblemDetails(detail?.text)
  }
}
