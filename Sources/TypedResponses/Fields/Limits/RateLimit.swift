/// How much is left of a quota, so that the client can slow down before it is refused.
///
/// ```http
/// RateLimit: "burst";r=50;t=30
/// ```
///
/// It says nothing of whether the next request will be served. Several limits stand on lines of their own.
///
/// [draft-ietf-httpapi-ratelimit-headers](https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/)
public struct RateLimit: OptionalField {
  public static var fieldName: FieldName { .rateLimit }
  public static var mayRepeat: Bool { true }

  /// The name of the policy.
  public let policy: String
  /// How many units are left.
  public let remaining: Int64
  /// In how many seconds there will be more; `nil` when that is not known.
  public let secondsToReset: Int64?
  /// What tells clients or resources with quotas of their own apart; `nil` when it is not shown.
  public let partitionKey: [UInt8]?

  /// What is left of a policy's quota.
  ///
  /// - Parameters:
  ///   - policy: The policy.
  ///   - remaining: How many units are left. A negative number, of a client that used more than it may, counts as 0.
  ///   - reset: In which time there will be more, rounded up to whole seconds. A time that has passed counts as 0.
  public init(_ policy: RateLimitPolicy, remaining: some BinaryInteger, resetsIn reset: Duration? = nil) {
    self.policy = policy.name
    self.remaining = min(max(0, Int64(clamping: remaining)), BareItem.greatestInteger)
    secondsToReset = reset.map { min($0.secondsRoundedUp, BareItem.greatestInteger) }
    partitionKey = policy.partitionKey
  }

  /// When a client that has used up its quota may come again; `nil` when that is not known.
  ///
  /// It never lies before the reset, so that both fields tell the same.
  public var retryAfter: RetryAfter? {
    secondsToReset.map { .after(.seconds($0)) }
  }

  public var fieldValue: FieldValue {
    var parameters = StructuredParameters()
    parameters.set("r", BareItem(checked: .integer(remaining)))
    if let secondsToReset { parameters.set("t", BareItem(checked: .integer(secondsToReset))) }
    if let partitionKey { parameters.set("pk", .byteSequence(partitionKey)) }
    return FieldValue(checked: StructuredItem(BareItem(checked: .string(policy)), parameters: parameters).serialized)
  }

  /// The limit in a received value, or `nil` when the value does not hold exactly one.
  public init?(parsing text: String) {
    guard let limits = RateLimit.list(parsing: text), limits.count == 1 else { return nil }
    self = limits[0]
  }

  /// The limits in a received value, or `nil` when there are none or one is malformed.
  public static func list(parsing text: String) -> [RateLimit]? {
    guard let members = StructuredParser.list(text), !members.isEmpty else { return nil }
    var limits: [RateLimit] = []
    for member in members {
      guard let limit = member.item.flatMap(RateLimit.init) else { return nil }
      limits.append(limit)
    }
    return limits
  }

  private init?(_ item: StructuredItem) {
    guard let policy = item.value.string, let remaining = item.parameters["r"]?.integer, remaining >= 0 else {
      return nil
    }
    let reset = item.parameters["t"]
    let partitionKey = item.parameters["pk"]
    guard reset == nil || reset?.integer ?? -1 >= 0, partitionKey == nil || partitionKey?.byteSequence != nil else {
      return nil
    }
    self.policy = policy
    self.remaining = remaining
    secondsToReset = reset?.integer
    self.partitionKey = partitionKey?.byteSequence
  }
}
