/// 401: the request lacks valid credentials; the challenge says how to give them.
///
/// The client may send the request again with new credentials. Choose ``Forbidden`` when the server knows who is
/// asking and the answer is no.
///
/// ```swift
/// throw Unauthorized(challenge: .basic(realm: "api"), .bearer(realm: "api"))
/// ```
///
/// ```http
/// WWW-Authenticate: Basic realm="api", charset="UTF-8"
/// WWW-Authenticate: Bearer realm="api"
/// ```
///
/// Whatever order the code has, Digest is sent first, then Basic, then all others but Bearer, which is last: the order in
/// which most clients find the scheme that they can use.
///
/// [RFC 9110 §15.5.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2)
public struct Unauthorized: StatusError {
  public static var status: StatusCode { .unauthorized }

  /// The ways to authenticate, as the code lists them; at least one. Each is sent on a field line of its own.
  public let challenges: [Challenge]
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> {
    RequiredFields(challenges: challenges, in: .wwwAuthenticate)
  }

  /// The error with at least one challenge that applies to the resource.
  public init(challenge: Challenge, _ others: Challenge..., detail: String? = nil) {
    self.init(challenges: [challenge] + others, detail: detail)
  }

  init(challenges: [Challenge], detail: String?) {
    self.challenges = challenges
    details = ProblemDetails(detail)
  }
}

extension RequiredFields {
  /// One line a challenge: some clients cannot read several on one line
  /// ([RFC 9110 §11.6.1](https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1)).
  ///
  /// Digest comes first and Bearer last. The order means nothing in HTTP, but some clients look at the first line alone,
  /// and others give up at a scheme that they cannot use before one that they can.
  init(challenges: borrowing [Challenge], in name: FieldName) {
    guard !challenges.isEmpty else {
      self = .none
      return
    }
    var fields = HeaderFields()
    if challenges.count == 1 {
      fields.append(name, challenges[0].fieldValue)
    } else {
      let ranked = (copy challenges).map { (rank: $0.rank, value: $0.fieldValue) }
      for rank in Challenge.ranks {
        for challenge in ranked where challenge.rank == rank { fields.append(name, challenge.value) }
      }
    }
    self.init(fields)
  }
}
