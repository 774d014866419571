/// What a client has used of a quota, as a store keeps it: a pure value, so that every store counts alike.
///
/// ```swift
/// let rule = QuotaRule(100, per: .seconds(60), refill: .tokenBucket)
/// var state = QuotaState()
/// let count = state.take(1, by: rule, at: .seconds(5))
/// ```
///
/// A store that shares quotas between machines reads the value, calls ``take(_:by:at:)`` and writes it back, all in one
/// atomic step.
public struct QuotaState: Sendable, Hashable, Codable {
  /// When the window began, or when the bucket was last looked at: nanoseconds of the store's clock.
  private var since: Int64
  /// What is used: units of a window, units times nanoseconds of a bucket.
  private var used: Int128

  /// A quota of which nothing is used.
  public init() {
    since = .min
    used = 0
  }

  /// Takes units if there are enough, and nothing otherwise.
  ///
  /// - Parameters:
  ///   - units: How many; 0 only looks.
  ///   - rule: The rule, always the same for one client and policy.
  ///   - now: The time by the store's clock: one that all machines share, if several use the store.
  public mutating func take(_ units: Int64, by rule: QuotaRule, at now: Duration) -> QuotaCount {
    let now = now.nanoseconds
    let units = max(0, units)
    return switch rule.refill {
    case .fixedWindow: takeFromWindow(Int128(units), rule, now)
    case .tokenBucket: takeFromBucket(Int128(units), rule, now)
    }
  }

  /// When nothing will be used any more, so that the value may be forgotten.
  public func isSpent(by rule: QuotaRule, at now: Duration) -> Bool {
    Int128(now.nanoseconds) - Int128(since) >= Int128(rule.nanoseconds)
  }

  private mutating func takeFromWindow(_ units: Int128, _ rule: QuotaRule, _ now: Int64) -> QuotaCount {
    let (quota, period) = (Int128(rule.quota), Int128(rule.nanoseconds))
    // Clocks of machines that share a store differ a little: a time before the window's begin is its begin.
    var elapsed = Int128(now) - Int128(since)
    if elapsed < 0, -elapsed < period { elapsed = 0 }
    if elapsed < 0 || elapsed >= period {
      // A new window begins with the first units that are taken in it.
      (since, used, elapsed) = (now, 0, 0)
    }
    let isAllowed = used + units <= quota
    if isAllowed { used += units }
    return QuotaCount(
      isAllowed: isAllowed, remaining: Int64(clamping: max(0, quota - used)),
      nanosecondsToReset: Int64(clamping: period - elapsed))
  }

  private mutating func takeFromBucket(_ units: Int128, _ rule: QuotaRule, _ now: Int64) -> QuotaCount {
    // In units times nanoseconds every number is whole: a nanosecond brings as much as the quota has units.
    let (quota, period) = (Int128(rule.quota), Int128(rule.nanoseconds))
    let elapsed = max(0, min(Int128(now) - Int128(since), period))
    used = max(0, used - elapsed * quota)
    since = max(since, now)
    let cost = units * period
    let isAllowed = used + cost <= quota * period
    if isAllowed { used += cost }
    let free = quota * period - used
    let remaining = free / period
    // The time until one more unit is there, or until there are as many as were asked for.
    let wanted = isAllowed ? (remaining + 1) * period : cost
    let neverPasses = quota == 0 || units > quota
    let wait = neverPasses ? period : min((wanted - free + quota - 1) / quota, period)
    return QuotaCount(
      isAllowed: isAllowed, remaining: Int64(clamping: max(0, remaining)),
      nanosecondsToReset: used == 0 && isAllowed ? 0 : Int64(clamping: wait))
  }
}

extension QuotaState: CustomStringConvertible {
  /// A phrase such as: "3 used".
  public var description: String { "\(used) used" }
}
