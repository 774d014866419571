// The problem types of the draft on rate limits, which name the quota policies that were exceeded.
// https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/

/// 429: the client sent more than its quota allows; the document names the policies.
///
/// Choose ``TooManyRequests`` when there are no policies to name, ``AbnormalUsageDetected`` when the pattern of the
/// requests is the cause.
///
/// ```json
/// {"type": "https://iana.org/assignments/http-problem-types#quota-exceeded", "title": "Quota Exceeded",
///  "status": 429, "violated-policies": ["daily", "bandwidth"]}
/// ```
public struct QuotaExceeded: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI { "https://iana.org/assignments/http-problem-types#quota-exceeded" }
  public static var title: String { "Quota Exceeded" }
  public static var documentation: String {
    """
    The requests of this client exceed one or more quota policies, which `violated-policies` names.

    Wait for the time in `Retry-After`, and send fewer requests from then on: `RateLimit-Policy` tells how many there \
    may be.
    """
  }
  public static var examples: [QuotaExceeded] {
    [.init(retryAfter: .seconds(30), violatedPolicies: "daily", "bandwidth")]
  }

  /// The names of the policies, as in the field `RateLimit-Policy`.
  public let violatedPolicies: [String]
  /// When the client may send the next request.
  public let retryAfter: RetryAfter
  /// The quotas that are used up, as far as the sender told; they stand in fields of the response.
  public let quotas: [Quota]

  public var base: TooManyRequests { TooManyRequests(retryAfter: retryAfter).with(quotas) }

  private enum CodingKeys: String, CodingKey { case violatedPolicies = "violated-policies" }

  /// The problem with the policies that were exceeded, when nobody knows more than their names.
  public init(retryAfter: RetryAfter, violatedPolicies first: String, _ others: String...) {
    self.init(retryAfter, [first] + others, [])
  }

  /// The problem of a client that has used up quotas: it waits until there is more of each.
  public init(_ first: Quota, _ others: Quota...) {
    let quotas = [first] + others
    let longest = quotas.max { $0.limit.secondsToReset ?? 0 < $1.limit.secondsToReset ?? 0 } ?? first
    self.init(longest.retryAfter, quotas.map(\.policy.name), quotas)
  }

  private init(_ retryAfter: RetryAfter, _ violatedPolicies: [String], _ quotas: [Quota]) {
    self.retryAfter = retryAfter
    self.violatedPolicies = violatedPolicies
    self.quotas = quotas
  }

  /// The problem in a received document; the response's `Retry-After` counts as one second when it has none.
  public init(from decoder: any Decoder) throws {
    self.init(decoder.receivedRetryAfter ?? .seconds(1), try decoder.violatedPolicies(), [])
  }
}

/// 503: the server can take fewer requests than usual for the time being; the document names the policies that were
/// lowered.
///
/// Choose ``ServiceUnavailable`` when there are no policies to name.
public struct TemporaryReducedCapacity: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI {
    "https://iana.org/assignments/http-problem-types#temporary-reduced-capacity"
  }
  public static var title: String { "Temporary Reduced Capacity" }
  public static var documentation: String {
    """
    The server can take fewer requests than usual for the time being, so the quota policies in `violated-policies` \
    were lowered. This client has done nothing wrong.

    Wait for the time in `Retry-After`. `RateLimit-Policy`, where it is sent, tells the lower quota.
    """
  }
  public static var examples: [TemporaryReducedCapacity] {
    [.init(retryAfter: .seconds(120), violatedPolicies: "hourly")]
  }

  /// The names of the policies, as in the field `RateLimit-Policy`.
  public let violatedPolicies: [String]
  /// When the client may try again, as far as it is known.
  public let retryAfter: RetryAfter?
  public var base: ServiceUnavailable {
    retryAfter.map { ServiceUnavailable(retryAfter: $0) } ?? .withoutEstimate()
  }

  private enum CodingKeys: String, CodingKey { case violatedPolicies = "violated-policies" }

  /// The problem with the policies that were lowered.
  public init(retryAfter: RetryAfter?, violatedPolicies first: String, _ others: String...) {
    self.violatedPolicies = [first] + others
    self.retryAfter = retryAfter
  }

  /// The problem in a received document.
  public init(from decoder: any Decoder) throws {
    violatedPolicies = try decoder.violatedPolicies()
    retryAfter = decoder.receivedRetryAfter
  }
}

/// 429: the pattern of the client's requests looks unintended or hostile.
///
/// Choose ``QuotaExceeded`` when the mere number of requests is the cause.
public struct AbnormalUsageDetected: ProblemType, Codable, Hashable {
  public static var type: ProblemTypeURI {
    "https://iana.org/assignments/http-problem-types#abnormal-usage-detected"
  }
  public static var title: String { "Abnormal Usage Detected" }
  public static var documentation: String {
    """
    The requests of this client follow a pattern that looks unintended or hostile, such as the same request over and \
    over. `violated-policies` names the quota policies that were exceeded.

    Look for a fault in the client before it sends anything more, and wait for the time in `Retry-After`.
    """
  }
  public static var retry: RetryRule {
    .afterWaitOnly("After Retry-After, once the cause of the pattern is found; not before.")
  }
  public static var examples: [AbnormalUsageDetected] {
    [.init(retryAfter: .seconds(3600), violatedPolicies: "hourly")]
  }

  /// The names of the policies, as in the field `RateLimit-Policy`.
  public let violatedPolicies: [String]
  /// When the client may send the next request.
  public let retryAfter: RetryAfter
  public var base: TooManyRequests { TooManyRequests(retryAfter: retryAfter) }

  private enum CodingKeys: String, CodingKey { case violatedPolicies = "violated-policies" }

  /// The problem with the policies that were exceeded.
  public init(retryAfter: RetryAfter, violatedPolicies first: String, _ others: String...) {
    self.violatedPolicies = [first] + others
    self.retryAfter = retryAfter
  }

  /// The problem in a received document; the response's `Retry-After` counts as one second when it has none.
  public init(from decoder: any Decoder) throws {
    violatedPolicies = try decoder.violatedPolicies()
    retryAfter = decoder.receivedRetryAfter ?? .seconds(1)
  }
}

extension Decoder {
  /// The member that the three types have in common.
  fileprivate func violatedPolicies() throws -> [String] {
    try container(keyedBy: JSONKey.self).decode([String].self, forKey: .name("violated-policies"))
  }
}
