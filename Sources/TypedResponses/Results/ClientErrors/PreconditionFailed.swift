/// 412: a condition the client set no longer holds, so nothing was done. The client reads the resource again first.
///
/// It comes from evaluating the request's ``Preconditions``, never from a handler alone. For a clash that the client
/// did not guard against choose ``Conflict``.
///
/// [RFC 9110 §15.5.13](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.13)
public struct PreconditionFailed: StatusError {
  public static var status: StatusCode { .preconditionFailed }

  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  package init(_ message: ProblemMessage) {
    details = ProblemDetails(message)
  }
}
