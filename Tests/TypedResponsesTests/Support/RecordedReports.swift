import Synchronization
import TypedResponses

/// What an observer was told.
final class RecordedReports: ExchangeObserver {
  private let records = Mutex((failures: [ErrorReport](), exchanges: [ExchangeReport]()))

  var failures: [ErrorReport] { records.withLock { $0.failures } }
  var exchanges: [ExchangeReport] { records.withLock { $0.exchanges } }

  func failed(_ report: ErrorReport) { records.withLock { $0.failures.append(report) } }
  func ended(_ exchange: ExchangeReport) { records.withLock { $0.exchanges.append(exchange) } }
}
