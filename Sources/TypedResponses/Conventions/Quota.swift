/// What a client has left of a quota: one value that tells it on every response, and refuses the request when nothing
/// is left.
///
/// ```swift
/// let policy = try RateLimitPolicy("hourly", quota: 1000, window: .seconds(3600))
/// let quota = Quota(policy, remaining: 0, resetsIn: .seconds(90))
/// if quota.isUsedUp { throw QuotaExceeded(quota) }
/// return OK(user).with(quota)
/// ```
///
/// ```http
/// HTTP/1.1 429 Too Many Requests
/// Retry-After: 90
/// RateLimit-Policy: "hourly";q=1000;w=3600
/// RateLimit: "hourly";r=0;t=90
/// ```
///
/// The numbers come from whatever counts the requests. `Retry-After` and `RateLimit` cannot contradict each other, since
/// both are made from the same time.
///
/// [draft-ietf-httpapi-ratelimit-headers](https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/)
public struct Quota: Sendable, Hashable {
  /// The rule.
  public let policy: RateLimitPolicy
  /// What is left.
  public let limit: RateLimit
  private let reset: Duration

  /// What is left of a policy's quota.
  ///
  /// - Parameters:
  ///   - policy: The policy.
  ///   - remaining: How many units are left. A negative number, of a client that used more than it may, counts as 0.
  ///   - reset: In which time there will be more.
  public init(_ policy: RateLimitPolicy, remaining: some BinaryInteger, resetsIn reset: Duration) {
    self.policy = policy
    self.reset = reset
    limit = RateLimit(policy, remaining: remaining, resetsIn: reset)
  }

  /// Whether nothing is left.
  public var isUsedUp: Bool { limit.remaining == 0 }

  /// When the client may come again: not before there is more.
  public var retryAfter: RetryAfter { .after(reset) }

  /// The same in the three `X-RateLimit` fields, for clients that know no others.
  public var legacy: LegacyRateLimit { LegacyRateLimit(policy, remaining: limit.remaining, resetsIn: reset) }
}

extension Quota: CustomStringConvertible {
  public var description: String { "\(RateLimit.fieldName): \(limit)\n\(RateLimitPolicy.fieldName): \(policy)" }
}
