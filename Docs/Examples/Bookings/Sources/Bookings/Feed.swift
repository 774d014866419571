import Synchronization
import TypedResponses

/// One change of a booking, as a client hears of it.
struct Change: Sendable {
  let number: Int
  let kind: EventText
  let booking: Booking
  let owner: String

  func event() throws -> ServerSentEvent {
    try ServerSentEvent(json: booking, name: kind, id: EventText(number))
  }
}

/// The changes, for everybody who listens. It remembers the latest, for those whose connection broke.
final class Feed: Sendable {
  private struct State {
    var last = 0
    var recent: [Change] = []
    var listeners: [Int: Listener] = [:]
    var lastListener = 0
  }

  private struct Listener {
    let owner: String
    let continuation: AsyncStream<Change>.Continuation

    /// Hands the change over, unless too many wait already.
    func hears(_ change: Change) -> Bool {
      if case .dropped = continuation.yield(change) { false } else { true }
    }
  }

  private static let memory = 1000
  private let state = Mutex(State())

  func publish(_ kind: EventText, _ stored: StoredBooking) {
    let dropped = state.withLock { state in
      state.last += 1
      let change = Change(number: state.last, kind: kind, booking: stored.booking, owner: stored.owner)
      state.recent.append(change)
      if state.recent.count > Self.memory { state.recent.removeFirst() }
      return state.listeners.values.filter { $0.owner == stored.owner && !$0.hears(change) }
    }
    // Who cannot keep up is let go, comes back with the last id, and misses nothing.
    for listener in dropped { listener.continuation.finish() }
  }

  /// The changes of this account's bookings from now on, or behind the one with this number.
  func changes(of account: Account, after number: Int?) -> AsyncStream<Change> {
    let (stream, continuation) = AsyncStream.makeStream(of: Change.self, bufferingPolicy: .bufferingOldest(Self.memory))
    let key = state.withLock { state in
      for change in state.recent where change.number > number ?? state.last && change.owner == account.name {
        continuation.yield(change)
      }
      state.lastListener += 1
      state.listeners[state.lastListener] = Listener(owner: account.name, continuation: continuation)
      return state.lastListener
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.listeners[key] = nil }
    }
    return stream
  }
}
