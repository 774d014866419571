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
  /// ([RFC 6750 §3.1](https://www.rfc-editor.org/rfc/rfc6750#section-3.1)). A challenge for Bearer or DPoP tokens says
  /// `insufficient_scope`, whatever error it had.
  ///
  /// ```swift
  /// throw Forbidden(challenge: .bearer(scope: "orders:write"), detail: "You may only read orders.")
  /// ```
  ///
  /// - Parameters:
  ///   - challenge: What a token needs.
  ///   - explanation: What happened, for the client's developers.
  ///   - page: A page that explains the error.
  ///   - detail: What happened, for people.
  public init(
    challenge: Challenge, explanation: BearerText? = nil, page: URIReference? = nil, detail: String? = nil
  ) {
    challenges = [challenge.saying("insufficient_scope", explanation, page: page)]
    details = ProblemDetails(detail)
  }

  /// 404 in place of 403, when even the existence of the resource is none of the client's business: the same octets
  /// as for a resource that was never there.
  public static func concealed() -> NotFound { NotFound() }
}
