import Synchronization

/// Hands elements from one task to another, one at a time; each waits for the other.
final class Relay<Element: Sendable>: Sendable {
  /// What came of waiting for an element.
  enum Outcome: Sendable {
    case element(Element)
    /// It was time before an element came.
    case pause
    /// There are no more elements, because of this error or because they were all handed over.
    case end((any Error)?)
  }

  private struct State {
    var offered: (element: Element, giver: CheckedContinuation<Bool, Never>)?
    var taker: CheckedContinuation<Outcome, Never>?
    var turn = 0
    var hasRung = false
    var end: Outcome?

    /// What there is without waiting, and who is to be told that it was taken.
    mutating func takeReady() -> (outcome: Outcome?, giver: CheckedContinuation<Bool, Never>?) {
      if let offered = offered.take() { return (.element(offered.element), offered.giver) }
      return (end, nil)
    }
  }

  private let state = Mutex(State())

  // MARK: - The giving task

  /// Waits until the element was taken. False when nobody wants it any more.
  func offer(_ element: Element) async -> Bool {
    await withCheckedContinuation { giver in
      let resume: () -> Void = state.withLock { state in
        if state.end != nil { return { giver.resume(returning: false) } }
        guard let taker = state.taker.take() else {
          state.offered = (element, giver)
          return {}
        }
        return {
          taker.resume(returning: .element(element))
          giver.resume(returning: true)
        }
      }
      resume()
    }
  }

  /// Ends the relay, from either side. Later calls change nothing.
  func close(with error: (any Error)?) {
    let (taker, giver) = state.withLock { state in
      if state.end == nil { state.end = .end(error) }
      return (state.taker.take(), state.offered.take()?.giver)
    }
    taker?.resume(returning: .end(error))
    giver?.resume(returning: false)
  }

  // MARK: - The taking task

  /// What there is without waiting; `nil` when there is nothing yet.
  func takeReady() -> Outcome? {
    let (outcome, giver) = state.withLock { $0.takeReady() }
    giver?.resume(returning: true)
    return outcome
  }

  /// Begins to wait: the returned number tells this time from the others.
  func beginTurn() -> Int {
    state.withLock { state in
      state.turn += 1
      state.hasRung = false
      return state.turn
    }
  }

  /// Waits for an element, the end, or the bell of this turn.
  func wait(_ taker: CheckedContinuation<Outcome, Never>, _ turn: Int) {
    let (outcome, giver) = state.withLock { state in
      if state.hasRung, state.turn == turn {
        return (Outcome.pause as Outcome?, nil as CheckedContinuation<Bool, Never>?)
      }
      let ready = state.takeReady()
      if ready.outcome == nil { state.taker = taker }
      return ready
    }
    giver?.resume(returning: true)
    if let outcome { taker.resume(returning: outcome) }
  }

  /// Ends the waiting of this turn without an element.
  func ring(_ turn: Int) {
    let taker = state.withLock { state in
      guard state.turn == turn else { return nil as CheckedContinuation<Outcome, Never>? }
      state.hasRung = true
      return state.taker.take()
    }
    taker?.resume(returning: .pause)
  }
}
