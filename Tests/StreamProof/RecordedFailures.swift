import Synchronization
package import TypedResponses

/// What an observer was told.
package final class RecordedFailures: Sendable {
  private let reports = Mutex<[ErrorReport]>([])

  package init() {}

  /// The status and the error of each failure.
  package var all: [String] { reports.withLock { $0.map { "\($0.status.code) \($0.error)" } } }

  /// The last two cells of a row of the ways out, where a log is what observers write.
  package var levels: [String] {
    let levels = reports.withLock { $0.map { $0.isIncident ? "error" : "info" } }
    return [levels.isEmpty ? "none" : levels.joined(separator: ", "), "\(levels.count)"]
  }

  package func record(_ report: ErrorReport) {
    reports.withLock { $0.append(report) }
  }
}
