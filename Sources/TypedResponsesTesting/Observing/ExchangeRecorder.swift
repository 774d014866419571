import Synchronization
public import TypedResponses

/// Remembers what a pipeline tells its observers, for tests to look at.
///
/// ```swift
/// let recorder = ExchangeRecorder()
/// var pipeline = ResponsePipeline()
/// pipeline.observe(with: recorder)
/// ```
///
/// Over a real connection the client may have the response before the observers are told: ``exchanges(atLeast:within:)``
/// waits for them.
public final class ExchangeRecorder: ExchangeObserver {
  private struct Records {
    var begun = 0
    var failures: [ErrorReport] = []
    var exchanges: [ExchangeReport] = []
  }

  private let records = Mutex(Records())

  /// Nothing is recorded yet.
  public init() {}

  public func began(_ request: any RequestFacts) { records.withLock { $0.begun += 1 } }

  public func failed(_ report: ErrorReport) { records.withLock { $0.failures.append(report) } }

  public func ended(_ exchange: ExchangeReport) { records.withLock { $0.exchanges.append(exchange) } }
}

extension ExchangeRecorder {
  /// Every exchange that is over, in the order in which they ended.
  public var exchanges: [ExchangeReport] { records.withLock { $0.exchanges } }

  /// Every failure, in the order in which they happened: what a log would have a line of.
  public var failures: [ErrorReport] { records.withLock { $0.failures } }

  /// How many exchanges have begun and are not over.
  public var underWay: Int { records.withLock { $0.begun - $0.exchanges.count } }

  /// Forgets what is over, so that the next step of a test starts from nothing.
  public func reset() {
    records.withLock { records in
      records.begun -= records.exchanges.count
      records.exchanges = []
      records.failures = []
    }
  }

  /// The exchanges that are over, as soon as there are so many; those there are when the time is up.
  public func exchanges(atLeast count: Int, within time: Duration = .seconds(60)) async -> [ExchangeReport] {
    let end = ContinuousClock.now + time
    while exchanges.count < count, ContinuousClock.now < end {
      do { try await Task.sleep(for: .milliseconds(5)) } catch { break }
    }
    return exchanges
  }
}

extension ExchangeRecorder: CustomStringConvertible {
  /// What was told, a line for each exchange that is over and each failure.
  public var description: String {
    let lines = exchanges.map(\.description) + failures.map { "failed: \($0)" }
    return lines.isEmpty ? "Nothing was told." : lines.joined(separator: "\n")
  }
}
