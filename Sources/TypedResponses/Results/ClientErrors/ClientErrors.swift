// The 4xx statuses that need no field of their own, by code.

/// 400: the request itself is broken, so the server does not process it: not JSON, a bad query, a missing part.
///
/// Sending the same request again fails again. Choose ``ValidationFailed`` when the request can be read but values in
/// it are wrong.
///
/// [RFC 9110 §15.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1)
public struct BadRequest: StatusError {
  public static var status: StatusCode { .badRequest }

  /// What was wrong with the credentials, if that was the fault.
  public let challenges: [Challenge]
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> {
    challenges.isEmpty ? .none : RequiredFields(challenges: challenges, in: .wwwAuthenticate)
  }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    challenges = []
    details = ProblemDetails(detail)
  }

  /// The error for credentials that cannot be read
  /// ([RFC 6750 §3.1](https://www.rfc-editor.org/rfc/rfc6750#section-3.1)). A challenge for Bearer or DPoP tokens says
  /// `invalid_request`, whatever error it had.
  ///
  /// - Parameters:
  ///   - challenge: What credentials the resource takes.
  ///   - explanation: What was wrong with those that came, for the client's developers.
  ///   - page: A page that explains the error.
  ///   - detail: What was wrong, for people.
  public init(
    challenge: Challenge, explanation: BearerText? = nil, page: URIReference? = nil, detail: String? = nil
  ) {
    challenges = [challenge.saying("invalid_request", explanation, page: page)]
    details = ProblemDetails(detail)
  }
}

/// 404: there is nothing here, or the server does not want to say so.
///
/// Choose ``Gone`` when the resource was here and will not come back.
///
/// [RFC 9110 §15.5.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5)
public struct NotFound: StatusError {
  public static var status: StatusCode { .notFound }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}

/// 408: the request did not arrive completely in the time the server was prepared to wait.
///
/// For servers, while the request still arrives. Browsers send the request again by themselves, a POST too, and the page
/// learns only of the second answer. So never throw it after acting on a request: choose ``GatewayTimeout`` when the
/// server waited for another server, ``ServiceUnavailable`` when its own work takes too long.
///
/// [RFC 9110 §15.5.9](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9)
public struct RequestTimeout: StatusError {
  public static var status: StatusCode { .requestTimeout }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}

/// 409: the request clashes with the resource's current state: a taken name, an edit that came first.
///
/// Say in the detail what clashes, so that the client can resolve it and send the request again. When the client sent
/// a precondition that no longer holds, the answer is 412, from ``Preconditions``.
///
/// [RFC 9110 §15.5.10](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.10)
public struct Conflict: StatusError {
  public static var status: StatusCode { .conflict }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}

/// 410: the resource was here and is gone for good; clients should remove their links.
///
/// Choose ``NotFound`` when it may come back or was never known.
///
/// [RFC 9110 §15.5.11](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.11)
public struct Gone: StatusError {
  public static var status: StatusCode { .gone }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}

/// 411: the server wants to know the content's length beforehand.
///
/// The client may send the request again with `Content-Length`.
///
/// [RFC 9110 §15.5.12](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.12)
public struct LengthRequired: StatusError {
  public static var status: StatusCode { .lengthRequired }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}

/// 414: the target is longer than the server is willing to read.
///
/// The client shortens it, or sends the query as content.
///
/// [RFC 9110 §15.5.15](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.15)
public struct URITooLong: StatusError {
  public static var status: StatusCode { .uriTooLong }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}

/// 417: the server cannot meet the request's `Expect` field.
///
/// The client sends the request again without `Expect: 100-continue`.
///
/// [RFC 9110 §15.5.18](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.18)
public struct ExpectationFailed: StatusError {
  public static var status: StatusCode { .expectationFailed }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}

/// 421: this server does not answer for the host the request names.
///
/// The client may send the request again over another connection, whatever the method. A proxy never generates it.
///
/// [RFC 9110 §15.5.20](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20)
public struct MisdirectedRequest: StatusError {
  public static var status: StatusCode { .misdirectedRequest }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}

/// 422: the content has a known type and right syntax, but its instructions cannot be followed.
///
/// Choose ``ValidationFailed`` when single fields are at fault: it lists them.
///
/// [RFC 9110 §15.5.21](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21)
public struct UnprocessableContent: StatusError {
  public static var status: StatusCode { .unprocessableContent }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}

/// 423: the resource is locked; the client tries again when the lock is gone.
///
/// Name the lock in the detail.
///
/// [RFC 4918 §11.3](https://www.rfc-editor.org/rfc/rfc4918#section-11.3)
public struct Locked: StatusError {
  public static var status: StatusCode { .locked }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}

/// 424: this part of the request was not done because another part, on which it depends, failed.
///
/// [RFC 4918 §11.4](https://www.rfc-editor.org/rfc/rfc4918#section-11.4)
public struct FailedDependency: StatusError {
  public static var status: StatusCode { .failedDependency }
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    details = ProblemDetails(detail)
  }
}
