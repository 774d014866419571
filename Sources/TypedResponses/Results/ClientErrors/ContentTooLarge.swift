/// 413: the request's content is larger than the server takes.
///
/// Say in the detail how much is allowed. With a time, the limit is temporary and the client may try again then.
///
/// [RFC 9110 §15.5.14](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14)
public struct ContentTooLarge: StatusError {
  public static var status: StatusCode { .contentTooLarge }

  /// When the client may try again; `nil` when the limit is permanent.
  public let retryAfter: RetryAfter?
  public var details: ProblemDetails

  public var requiredFields: RequiredFields<Self> { RequiredFields(retryAfter: retryAfter) }

  /// The limit is permanent.
  public init(detail: String? = nil) {
    retryAfter = nil
    details = ProblemDetails(detail)
  }

  /// The limit is temporary.
  public init(retryAfter: RetryAfter, detail: String? = nil) {
    self.retryAfter = retryAfter
    details = ProblemDetails(detail)
  }
}

extension RequiredFields {
  /// The time after which to try again, where there is one.
  init(retryAfter: RetryAfter?) {
    if let retryAfter {
      self.init(.retryAfter, retryAfter.fieldValue)
    } else {
      self = .none
    }
  }
}
