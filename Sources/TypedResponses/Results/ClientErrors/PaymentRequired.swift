/// 402: somebody has to pay first; the response says how. Never stored by caches.
///
/// ```swift
/// throw PaymentRequired(
///   challenge: .payment(
///     id: "x7Tg2pLq", realm: "api", method: "card", intent: "charge", request: Array(#"{"amount":"5"}"#.utf8)))
/// ```
///
/// Choose ``Forbidden`` when paying would not help, ``TooManyRequests`` when waiting would. The problem types of the
/// draft, such as ``PaymentExpired``, tell what was wrong with a payment that came.
///
/// [RFC 9110 §15.5.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.3) reserves the status; its use is that of
/// [draft-ryan-httpauth-payment](https://datatracker.ietf.org/doc/draft-ryan-httpauth-payment/) and of
/// [x402](https://github.com/x402-foundation/x402).
public struct PaymentRequired: StatusError, Hashable {
  public static var status: StatusCode { .paymentRequired }

  /// The ways to pay, each on a field line of its own.
  public let challenges: [Challenge]
  /// The ways to pay as x402 tells them.
  public let requirements: X402Requirements?
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> {
    var fields = RequiredFields<Self>(challenges: challenges, in: .wwwAuthenticate).fields
    if let requirements { fields.append(.paymentRequired, requirements.fieldValue) }
    fields.append(.cacheControl, "no-store")
    return RequiredFields(fields)
  }

  init(challenges: [Challenge], _ requirements: X402Requirements?, _ detail: String?) {
    self.challenges = challenges
    self.requirements = requirements
    details = ProblemDetails(detail)
  }

  /// The error with at least one way to pay.
  public init(
    challenge: Challenge, _ others: Challenge..., requirements: X402Requirements? = nil, detail: String? = nil
  ) {
    self.init(challenges: [challenge] + others, requirements, detail)
  }

  /// The error with the ways to pay as x402 tells them.
  public init(requirements: X402Requirements, detail: String? = nil) {
    self.init(challenges: [], requirements, detail)
  }

  /// The error for people alone: no program learns from it how to pay.
  ///
  /// HTTP allows it; the draft of the `Payment` scheme does not. Say in the detail where to pay.
  public static func withoutChallenge(detail: String? = nil) -> PaymentRequired {
    PaymentRequired(challenges: [], nil, detail)
  }
}
