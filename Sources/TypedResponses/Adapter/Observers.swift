/// Who is told what becomes of the requests of a pipeline.
struct Observers: Sendable {
  /// In the order in which they were added.
  private(set) var all: [any ExchangeObserver] = []
  /// Whether somebody wants to know of more than failures, so that exchanges have to be watched.
  private(set) var watch = false

  mutating func add(_ observer: @escaping @Sendable (ErrorReport) -> Void) {
    all.append(FailureObserver(failed: observer))
  }

  mutating func add(_ observer: some ExchangeObserver) {
    all.append(observer)
    watch = true
  }

  /// Whether anybody is told of the failures of a request.
  func listen(to notes: RequestNotes) -> Bool { !all.isEmpty || notes.hasHost }

  /// Tells of a failure: first the log of the framework, then the observers.
  func tell(_ report: ErrorReport) {
    report.notes.host?.log(report)
    if !report.isInContent { report.notes.watch?.fail(report) }
    for observer in all { observer.failed(report) }
  }
}

/// Observes failures alone.
private struct FailureObserver: ExchangeObserver {
  let failed: @Sendable (ErrorReport) -> Void

  func failed(_ report: ErrorReport) { failed(report) }
}

/// Observes the end of exchanges alone.
struct EndObserver: ExchangeObserver {
  let ended: @Sendable (ExchangeReport) -> Void

  func ended(_ exchange: ExchangeReport) { ended(exchange) }
}
