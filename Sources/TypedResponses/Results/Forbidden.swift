/// 403: the server understood the request and refuses it; other credentials may have the permission.
///
/// Choose ``Unauthorized`` when the client has not said who it is. To hide that the resource exists, answer as for any
/// unknown one: ``concealed()``.
///
/// [RFC 9110 §15.5.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4)
public struct Forbidden: StatusError {
  public static var status: StatusCode { .forbidden }

  /// What credentials would do, if that is to be said.
  public let challenges: [Challenge]
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> { RequiredFields(challenges: challenges, in: .wwwAuthenticate) }

  /// The error, with text that helps the client put it right.
  public init(detail: String? = nil) {
    challenges = []
    details = ProblemDetails(detail)
  }

  /// The error for a token that does not reach far enough, with the scope that would
  /// ([RFC 6750 §3.1](https://www.rfc-editor.org/rfc/rfc6750#section-3.1), `insufficient_scope`).
  public init(challenge: Challenge, detail: String? = nil) {
    challenges = [challenge]
    details = ProblemDetails(detail)
  }

  /// 404 in place of 403, when even the existence of the resource is none of the client's business: the same octets
  /// as for a resource that was never there.
  public static func concealed() -> NotFound { NotFound() }
}
