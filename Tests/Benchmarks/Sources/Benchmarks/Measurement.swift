import CAllocationCounter

/// Measures one subject in this process.
enum Measurement {
  /// Nanoseconds for one document, measured over about a millisecond, as the peers do: long enough for the clock,
  /// short enough to be interrupted seldom on a busy machine.
  static func time(_ subject: Subject) throws -> Double {
    let once = try nanoseconds(subject, times: 10) / 10
    let count = max(10, Int(1_500_000 / once))
    return try nanoseconds(subject, times: count) / Double(count)
  }

  /// Allocations for one document, or `nil` where they cannot be counted.
  static func allocations(_ subject: Subject) throws -> Double? {
    guard allocation_counter_is_available() else { return nil }
    try run(subject, times: 100)
    let before = allocation_count()
    try run(subject, times: 1000)
    return Double(allocation_count() - before) / 1000
  }

  @inline(never)
  static func run(_ subject: Subject, times: Int) throws {
    let octets = try subject.runMany(times)
    precondition(octets > 0 || times == 0, "\(subject.name) wrote nothing.")
  }

  private static func nanoseconds(_ subject: Subject, times: Int) throws -> Double {
    let time = try ContinuousClock().measure { try run(subject, times: times) }
    return Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9
  }
}
