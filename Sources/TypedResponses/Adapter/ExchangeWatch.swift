import Synchronization

/// One exchange that somebody observes, from the request until the last octet of content, or until nobody wants it.
package final class ExchangeWatch: Sendable {
  private let observers: Observers
  private let request: any RequestFacts
  // Where they are those of the task, the end of content may come when the task has forgotten which request it answered.
  private let notes: RequestNotes
  private let elapsed: @Sendable () -> Duration
  let cancellation: ExchangeEnding
  private let state = Mutex(State())

  private struct State {
    var failure: ErrorReport?
    var isInMemory = false
    var isClaimed = false
    var isOver = false
  }

  /// Who cancels the task has ended the exchange.
  init(
    _ observers: Observers, _ request: any RequestFacts, _ clock: some Clock<Duration>, _ cancellation: ExchangeEnding
  ) {
    self.observers = observers
    self.request = request
    notes = request.notes
    self.cancellation = cancellation
    let began = clock.now
    elapsed = { began.duration(to: clock.now) }
  }

  /// Tells the observers that the request has come.
  func begin() {
    for observer in observers.all { observer.began(request) }
  }

  /// Runs the handler as the observers want it.
  func run<Value>(_ work: () async throws -> Value) async rethrows -> Value {
    try await run(observers.all[...], work)
  }

  private func run<Value>(
    _ observers: ArraySlice<any ExchangeObserver>, _ work: () async throws -> Value
  ) async rethrows -> Value {
    guard let first = observers.first else { return try await work() }
    return try await first.run(request) { try await run(observers.dropFirst(), work) }
  }

  /// Remembers what went wrong last.
  func fail(_ report: ErrorReport) { state.withLock { $0.failure = report } }

  /// Whether the content of the response was in memory when it was encoded.
  package var isInMemory: Bool {
    get { state.withLock { $0.isInMemory } }
    set { state.withLock { $0.isInMemory = newValue } }
  }

  /// Whether the caller is the one to end it: true for the first who asks.
  func claim() -> Bool {
    state.withLock { state in
      defer { state.isClaimed = true }
      return !state.isClaimed
    }
  }

  /// The whole response was handed over, unless nobody waits for it any more.
  package func complete(_ status: StatusCode, octets: Int) {
    if cancellation == .clientGone, Task.isCancelled {
      end(nil, .clientGone, octets: 0)
    } else {
      end(status, .complete, octets: octets)
    }
  }

  /// Tells the observers that the exchange is over; the first time only.
  package func end(_ status: StatusCode?, _ ending: ExchangeEnding, octets: Int) {
    let failure: ErrorReport?? = state.withLock { state in
      guard !state.isOver else { return nil }
      state.isOver = true
      return .some(state.failure)
    }
    guard let failure else { return }
    notes.watch = nil
    let report = ExchangeReport(
      method: request.method, target: request.target, status: status, failure: failure, ending: ending, octets: octets,
      duration: elapsed(), notes: notes)
    for observer in observers.all { observer.ended(report) }
  }

  /// Tells the observers why content broke off, unless they know.
  func breakOff(_ error: any Error, after status: StatusCode) {
    let isKnown = state.withLock { $0.failure.map { !$0.status.isError } ?? false }
    guard !isKnown else { return }
    observers.tell(
      ErrorReport(
        error: error, status: status, incident: nil, method: request.method, target: request.target,
        notes: notes))
  }
}

extension ContentStream {
  /// The same content, counted while it is read.
  func counted(by tally: ContentTally) -> ContentStream {
    wrapped { next in
      {
        tally.begin()
        do {
          guard let chunk = try await next() else {
            // Some sequences end when they are cancelled.
            if Task.isCancelled { tally.leave() } else { tally.complete() }
            return nil
          }
          tally.count(chunk.count)
          return chunk
        } catch {
          tally.fail(error)
          throw error
        }
      }
    }
  }
}
