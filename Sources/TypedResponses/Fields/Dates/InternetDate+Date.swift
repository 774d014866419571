#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension InternetDate {
  /// The millisecond nearest to this instant, or `nil` outside the years 0000 to 9999. The last one has no successor,
  /// so it stands for what follows, too.
  init?(nearestMillisecondTo date: Date) {
    guard let second = HTTPDate(date) else { return nil }
    let interval = date.timeIntervalSinceReferenceDate
    let milliseconds = ((interval - interval.rounded(.down)) * 1000).rounded()
    if milliseconds < 1000 {
      self.init(second, nanoseconds: Int(milliseconds) * 1_000_000)
    } else if let next = HTTPDate(secondsSince1970: second.secondsSince1970 + 1) {
      self.init(next)
    } else {
      self.init(second, nanoseconds: 999_000_000)
    }
  }
}

extension Date {
  /// The instant, or the nearest to it in the same second that a `Date` can tell apart.
  init(_ date: InternetDate) {
    let second = Double(date.second.secondsSince1970 - HTTPDate.referenceDate)
    let interval = second + Double(date.nanoseconds) / 1e9
    self.init(timeIntervalSinceReferenceDate: interval < second + 1 ? interval : (second + 1).nextDown)
  }
}
