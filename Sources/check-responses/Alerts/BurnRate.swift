/// How fast an error budget burns, seen through a long window that proves it and a short one that lets the alert end soon.
///
/// The numbers are those of the Site Reliability Workbook for a budget of 30 days. A budget of another time has windows
/// that are longer or shorter in proportion, so that the same share of it is gone when the alert begins.
struct BurnRate {
  /// How many times faster than the budget lasts, in tenths.
  let tenths: Int
  let long: PrometheusDuration
  let short: PrometheusDuration
  /// How long it has to last.
  let pause: PrometheusDuration
  /// Whether somebody has to look at once.
  let isUrgent: Bool

  /// The pairs of windows for a budget of this time, the fastest first.
  static func all(of window: PrometheusDuration) -> [BurnRate] {
    func scaled(_ seconds: Int) -> PrometheusDuration {
      PrometheusDuration(seconds: max(1, (seconds * window.seconds + 1_296_000) / 2_592_000))
    }
    func rate(_ tenths: Int, _ long: Int, _ short: Int, after pause: Int, isUrgent: Bool) -> BurnRate {
      BurnRate(
        tenths: tenths, long: scaled(long), short: scaled(short), pause: scaled(pause), isUrgent: isUrgent)
    }
    let (minute, hour, day) = (60, 3600, 86400)
    return [
      rate(144, hour, 5 * minute, after: 2 * minute, isUrgent: true),
      rate(60, 6 * hour, 30 * minute, after: 15 * minute, isUrgent: true),
      rate(30, day, 2 * hour, after: hour, isUrgent: false),
      rate(10, 3 * day, 6 * hour, after: 3 * hour, isUrgent: false),
    ]
  }

  /// How many times faster than the budget lasts, such as `14.4`.
  var factor: String { tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)" }
}
