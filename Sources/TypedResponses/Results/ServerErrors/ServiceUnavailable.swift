/// 503: the server cannot answer for the time being: overload, maintenance, a circuit that is open.
///
/// The client tries again after the given time, and some hold up their caller for all of it: for an outage of hours say
/// a moderate time, and the rest in the detail. Choose ``TooManyRequests`` when this client alone is the cause.
///
/// [RFC 9110 §15.6.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4)
public struct ServiceUnavailable: StatusError {
  public static var status: StatusCode { .serviceUnavailable }

  /// When the client may try again, as far as it is known.
  public let retryAfter: RetryAfter?
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> {
    RequiredFields(retryAfter: retryAfter?.awaitingQuotas(in: details))
  }

  /// The error with the time to wait.
  public init(retryAfter: RetryAfter, detail: ServerErrorDetail? = nil) {
    self.init(estimate: retryAfter, detail: detail)
  }

  /// The error when nobody can say how long it takes. Clients fall back to guessing.
  public static func withoutEstimate(detail: ServerErrorDetail? = nil) -> ServiceUnavailable {
    ServiceUnavailable(estimate: nil, detail: detail)
  }

  private init(estimate: RetryAfter?, detail: ServerErrorDetail?) {
    retryAfter = estimate
    details = ProblemDetails(detail?.text)
  }
}
