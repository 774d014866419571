/// 401: the request lacks valid credentials; the challenge says how to give them.
///
/// The client may send the request again with new credentials. Choose ``Forbidden`` when the server knows who is
/// asking and the answer is no.
///
/// ```swift
/// throw Unauthorized(challenge: .bearer(realm: "api"), .basic(realm: "api"))
/// ```
///
/// [RFC 9110 §15.5.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2)
public struct Unauthorized: StatusError {
  public static var status: StatusCode { .unauthorized }

  /// The ways to authenticate, each on a field line of its own; at least one.
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
  init(challenges: borrowing [Challenge], in name: FieldName) {
    var fields = HeaderFields()
    for challenge in copy challenges { fields.append(name, challenge.fieldValue) }
    self.init(fields)
  }
}
