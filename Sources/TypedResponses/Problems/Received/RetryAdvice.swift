/// What a client may do after a response: send the same request again by itself, or not, and after how long.
///
/// A status alone does not decide it: requests with an idempotent method may be repeated, others should not be, unless
/// the status or a `Retry-After` says that nothing was done. And a repeat that failed is not repeated again by itself.
///
/// [RFC 9110 §9.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2)
public struct RetryAdvice: Sendable, Hashable {
  /// Whether the client may send the same request again without asking anybody.
  public let allowsRepeat: Bool
  /// How long to wait before, as the response states it; `nil` when it does not, so that the client decides.
  public let wait: Duration?
  /// The rule in words, for logs and people.
  public let sentence: String

  /// The advice that a rule comes to.
  ///
  /// - Parameters:
  ///   - rule: The rule of the status or the problem type.
  ///   - method: The method of the request.
  ///   - retryAfter: What the response's `Retry-After` says.
  ///   - now: The present, from which a date in `Retry-After` is counted.
  public init(_ rule: RetryRule, method: RequestMethod, retryAfter: RetryAfter?, now: HTTPDate = .current) {
    allowsRepeat = rule.allowsRepeat(of: method, afterStatedWait: retryAfter != nil)
    wait = retryAfter.map { $0.wait(from: now) }
    sentence = rule.sentence
  }

  /// The advice for a response without a problem document. A status that is not registered counts as the first of its
  /// class ([RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110#section-15)).
  public init(status code: Int, method: RequestMethod, retryAfter: RetryAfter?, now: HTTPDate = .current) {
    self.init(.of(code), method: method, retryAfter: retryAfter, now: now)
  }
}

extension RetryRule {
  /// The rule for any three digits.
  static func of(_ code: Int) -> RetryRule {
    let status = StatusCode(understanding: code, or: .internalServerError)
    return status.registration.retry
  }
}

extension RetryAfter {
  fileprivate func wait(from now: HTTPDate) -> Duration {
    guard let date else { return .seconds(Int64(clamping: seconds ?? 0)) }
    return .seconds(max(0, date.secondsSince1970 - now.secondsSince1970))
  }
}

extension RetryAdvice: CustomStringConvertible {
  public var description: String { sentence }
}
