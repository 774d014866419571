import Synchronization
internal import TypedResponses

/// What an observer was told.
package final class RecordedFailures: Sendable {
  private let texts = Mutex<[String]>([])

  /// The status and the error of each failure.
  package var all: [String] { texts.withLock { $0 } }

  func record(_ report: ErrorReport) {
    texts.withLock { $0.append("\(report.status.code) \(report.error)") }
  }
}
