#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension HTTPDate {
  /// The second this instant falls in, or `nil` when it lies outside the years 0 to 9999.
  public init?(_ date: Date) {
    // What `Date` itself counts, since the sum of that and the seconds before 2001 may be rounded up.
    guard let seconds = Int64(exactly: date.timeIntervalSinceReferenceDate.rounded(.down)) else { return nil }
    self.init(secondsSince1970: seconds &+ HTTPDate.referenceDate)
  }

  /// 2001-01-01 00:00:00, in seconds since 1970.
  static var referenceDate: Int64 { 978_307_200 }

  /// The second this instant falls in. An instant before the year 0 becomes the first that HTTP can write, and one
  /// after the year 9999 the last.
  public init(clamping date: Date) {
    let seconds = date.timeIntervalSince1970
    self = HTTPDate(date) ?? (seconds > 0 ? .latest : .earliest)
  }

  /// The instant in a field value, or `nil` when the text has none of HTTP's three forms. The present decides the
  /// century of a two-digit year.
  public init?(parsing text: String) {
    self.init(parsing: text, now: .current)
  }

  /// The present second, by the clock of this machine.
  public static var current: HTTPDate { HTTPDate(clamping: Date()) }
}

extension Date {
  /// The beginning of the second that the field names.
  public init(_ date: HTTPDate) {
    self.init(timeIntervalSince1970: Double(date.secondsSince1970))
  }
}
