/// The elements of a sequence, and `nil` whenever none has come for some time.
///
/// The elements are read in a task of their own, one ahead at most. When the iterator is released or its task cancelled,
/// that task is cancelled too.
struct Paced<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable where Base.Element: Sendable {
  private let base: Base
  private let pause: Duration
  private let clock: any Clock<Duration>

  init(_ base: Base, pause: Duration, clock: any Clock<Duration>) {
    self.base = base
    self.pause = pause
    self.clock = clock
  }

  func makeAsyncIterator() -> Iterator {
    Iterator(reading: Reading(base), pause: pause, clock: clock)
  }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate let reading: Reading<Base>
    fileprivate let pause: Duration
    fileprivate let clock: any Clock<Duration>

    mutating func next() async throws -> Base.Element?? {
      let relay = reading.relay
      if let ready = relay.takeReady() { return try Self.element(ready) }
      let turn = relay.beginTurn()
      let alarm = Task { [clock, pause] in
        guard (try? await clock.sleep(for: pause)) != nil else { return }
        relay.ring(turn)
      }
      defer { alarm.cancel() }
      let outcome = await withTaskCancellationHandler {
        await withCheckedContinuation { relay.wait($0, turn) }
      } onCancel: {
        relay.close(with: CancellationError())
      }
      return try Self.element(outcome)
    }

    private static func element(_ outcome: Relay<Base.Element>.Outcome) throws -> Base.Element?? {
      switch outcome {
      case .pause: return .some(nil)
      case .element(let element): return element
      case .end(nil): return nil
      case .end(let error?): throw error
      }
    }
  }
}

/// A task that reads a sequence for as long as this lives.
private final class Reading<Base: AsyncSequence & Sendable>: Sendable where Base.Element: Sendable {
  let relay = Relay<Base.Element>()
  private let task: Task<Void, Never>

  init(_ base: Base) {
    task = Task { [relay] in
      do {
        for try await element in base {
          guard await relay.offer(element) else { return }
        }
        relay.close(with: nil)
      } catch {
        relay.close(with: error)
      }
    }
  }

  deinit {
    task.cancel()
    relay.close(with: CancellationError())
  }
}
