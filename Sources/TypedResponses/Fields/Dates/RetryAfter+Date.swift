#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension RetryAfter {
  /// At this instant, rounded up to a whole second, so that the client never comes too early: what is left until then in
  /// seconds, one at least, when the response is encoded.
  ///
  /// - Parameters:
  ///   - date: When the client may send the request again.
  ///   - now: The present. It is asked for here and again when the response is encoded.
  /// - Throws: ``RetryAfterError`` when the instant has passed, or lies beyond the year 9999.
  public init(
    at date: Date, now: @escaping @autoclosure @Sendable () -> Date = Date()
  ) throws(RetryAfterError) {
    guard date >= now() else { throw RetryAfterError("The date to wait for has passed: \(HTTPDate(clamping: date)).") }
    guard let second = HTTPDate(Date(timeIntervalSinceReferenceDate: date.timeIntervalSinceReferenceDate.rounded(.up)))
    else { throw RetryAfterError("The date to wait for lies outside the years 0 to 9999.") }
    try self.init(at: second, now: HTTPDate(clamping: now()))
  }
}
