/// How much is left of a quota, in the three fields that many APIs send and no standard defines.
///
/// ```http
/// X-RateLimit-Limit: 100
/// X-RateLimit-Remaining: 50
/// X-RateLimit-Reset: 30
/// ```
///
/// Services disagree on the last one: here it is the number of seconds until the reset, as in ``RateLimit``, which new
/// APIs should send in its place.
public struct LegacyRateLimit: Sendable, Hashable {
  private let policy: RateLimitPolicy
  private let limit: RateLimit

  /// What is left of a policy's quota, from the same facts as a ``RateLimit``.
  public init(_ policy: RateLimitPolicy, remaining: some BinaryInteger, resetsIn reset: Duration? = nil) {
    self.policy = policy
    limit = RateLimit(policy, remaining: remaining, resetsIn: reset)
  }

  /// The fields.
  public var fields: [HeaderField] {
    var fields = [
      HeaderField(.xRateLimitLimit, FieldValue(checked: String(policy.quota))),
      HeaderField(.xRateLimitRemaining, FieldValue(checked: String(limit.remaining))),
    ]
    if let seconds = limit.secondsToReset {
      fields.append(HeaderField(.xRateLimitReset, FieldValue(checked: String(seconds))))
    }
    return fields
  }
}

extension LegacyRateLimit: CustomStringConvertible {
  public var description: String { fields.map(\.description).joined(separator: "\n") }
}
