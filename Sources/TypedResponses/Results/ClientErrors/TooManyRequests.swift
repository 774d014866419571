/// 429: the client sent more requests than it may; the response says when it may send the next.
///
/// Never stored by caches. Choose ``ServiceUnavailable`` when the server is overloaded whoever is asking.
///
/// Where the response also tells of a ``Quota`` that is used up and comes back later than that, the later time is sent.
///
/// The server has to keep the limit itself: some clients do not wait, or wait a second whatever they are told. Others
/// wait as long as they are told, with the calling thread: keep the time under an hour.
///
/// [RFC 6585 §4](https://www.rfc-editor.org/rfc/rfc6585#section-4)
public struct TooManyRequests: StatusError {
  public static var status: StatusCode { .tooManyRequests }

  /// When the client may send the next request.
  public let retryAfter: RetryAfter
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> {
    RequiredFields(retryAfter: retryAfter.awaitingQuotas(in: details))
  }

  /// The error with the time to wait. The RFC leaves the field to the sender; without it clients can only guess, so
  /// here it is required.
  public init(retryAfter: RetryAfter, detail: String? = nil) {
    self.retryAfter = retryAfter
    details = ProblemDetails(detail)
  }
}
