#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension RetryAfter {
  /// At this instant, rounded up to a whole second, so that the client never comes too early.
  ///
  /// - Throws: ``RetryAfterError`` when the instant has passed, or lies beyond the year 9999.
  public init(at date: Date, now: Date = Date()) throws(RetryAfterError) {
    guard date >= now else { throw RetryAfterError("The date to wait for has passed: \(HTTPDate(clamping: date)).") }
    guard let seconds = Int64(exactly: date.timeIntervalSince1970.rounded(.up)),
      let second = HTTPDate(secondsSince1970: seconds)
    else { throw RetryAfterError("The date to wait for lies outside the years 0 to 9999.") }
    try self.init(at: second, now: HTTPDate(clamping: now))
  }
}
