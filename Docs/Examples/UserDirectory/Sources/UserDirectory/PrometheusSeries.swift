import CoreMetrics
import Synchronization

/// A number that is counted or set, or how often numbers lay below each of some bounds.
final class PrometheusSeries: Sendable {
  enum Kind: String {
    case counter, gauge, histogram
  }

  private struct Value {
    /// The number, or the sum of all numbers.
    var sum = 0.0
    /// How many numbers lie between a bound and the one before; beyond the last one in the end.
    var counts: [Int]
  }

  let kind: Kind
  private let bounds: [Double]
  private let value: Mutex<Value>

  init(_ kind: Kind, bounds: [Double]) {
    self.kind = kind
    self.bounds = bounds
    value = Mutex(Value(counts: Array(repeating: 0, count: bounds.count + 1)))
  }

  /// The lines of this series, each with its end.
  func lines(_ name: String, _ labels: String) -> String {
    let value = value.withLock { $0 }
    let braces = labels.isEmpty ? "" : "{\(labels)}"
    guard kind == .histogram else { return "\(name)\(braces) \(value.sum)\n" }
    var (text, total) = ("", 0)
    for (bound, count) in zip(bounds.map { "\($0)" } + ["+Inf"], value.counts) {
      total += count
      text += "\(name)_bucket{\(labels)\(labels.isEmpty ? "" : ",")le=\"\(bound)\"} \(total)\n"
    }
    return text + "\(name)_sum\(braces) \(value.sum)\n\(name)_count\(braces) \(total)\n"
  }

  private func add(_ number: Double) {
    let place = bounds.firstIndex { number <= $0 } ?? bounds.count
    value.withLock { value in
      value.sum += number
      value.counts[place] += 1
    }
  }
}

// MARK: - What swift-metrics asks for

extension PrometheusSeries: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler, TimerHandler {
  func increment(by number: Double) { value.withLock { $0.sum += number } }
  func increment(by number: Int64) { increment(by: Double(number)) }
  func decrement(by number: Double) { increment(by: -number) }
  func reset() { set(0.0) }

  func set(_ number: Double) { value.withLock { $0.sum = number } }
  func set(_ number: Int64) { set(Double(number)) }

  func record(_ number: Double) { kind == .histogram ? add(number) : set(number) }
  func record(_ number: Int64) { record(Double(number)) }
  func recordNanoseconds(_ number: Int64) { add(Double(number) / 1e9) }
}
