/// 407: the client has to authenticate with the proxy first. Only proxies send it; an origin server sends
/// ``Unauthorized``.
///
/// Digest is sent first, then Basic, then all others but Bearer, which is last, whatever order the code has.
///
/// [RFC 9110 §15.5.8](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8)
public struct ProxyAuthenticationRequired: StatusError {
  public static var status: StatusCode { .proxyAuthenticationRequired }

  /// The ways to authenticate with the proxy, as the code lists them; at least one. Each is sent on a field line of its
  /// own.
  public let challenges: [Challenge]
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> {
    RequiredFields(challenges: challenges, in: .proxyAuthenticate)
  }

  /// The error with at least one challenge of the proxy.
  public init(challenge: Challenge, _ others: Challenge..., detail: String? = nil) {
    self.init(challenges: [challenge] + others, detail: detail)
  }

  init(challenges: [Challenge], detail: String?) {
    self.challenges = challenges
    details = ProblemDetails(detail)
  }
}
