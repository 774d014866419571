/// How the units of a quota come back to a client that has used some.
///
/// [draft-ietf-httpapi-ratelimit-headers](https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/)
public struct QuotaRule: Sendable, Hashable, Codable {
  /// In which way units come back.
  public enum Refill: String, Sendable, Hashable, Codable {
    /// All at once, when the window that began with the client's first request is over.
    case fixedWindow
    /// One by one, evenly over the period. A client that waits may use the whole quota at once.
    case tokenBucket
  }

  /// How many units there are; 0 lets nothing through.
  public let quota: Int64
  /// In which time all units come back, in whole nanoseconds.
  public let nanoseconds: Int64
  /// In which way they come back.
  public let refill: Refill

  /// A rule.
  ///
  /// - Parameters:
  ///   - quota: How many units there are. A negative number counts as 0.
  ///   - period: In which time all units come back: a nanosecond at least, 292 years at most.
  ///   - refill: In which way they come back.
  public init(_ quota: some BinaryInteger, per period: Duration, refill: Refill) {
    self.quota = max(0, Int64(clamping: quota))
    nanoseconds = max(1, period.nanoseconds)
    self.refill = refill
  }

  /// In which time all units come back.
  public var period: Duration { .nanoseconds(nanoseconds) }
}

extension Duration {
  /// The whole nanoseconds in it, as far as they can be counted.
  var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, tooMuch) = product.addingReportingOverflow(attoseconds / 1_000_000_000)
    return overflow || tooMuch ? (seconds < 0 ? .min : .max) : sum
  }
}

extension QuotaRule: CustomStringConvertible {
  /// A phrase such as: "100 in 3600.0 seconds".
  public var description: String { "\(quota) in \(Duration.nanoseconds(nanoseconds))" }
}
