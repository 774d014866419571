import Synchronization

/// Counts how often something is produced, and how often a producer was let go.
package final class CountedProduction: Sendable {
  private struct Counts {
    var begun = 0
    var ended = 0
  }

  private let counts = Mutex(Counts())

  package init() {}

  package var begun: Int { counts.withLock(\.begun) }

  /// Whether every producer is let go while all other tasks of the process get so many turns.
  package func isOver(turns: Int = 4000) async throws -> Bool {
    for _ in 1...turns {
      if counts.withLock({ $0.begun == $0.ended }) { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  fileprivate func begin() { counts.withLock { $0.begun += 1 } }
  fileprivate func end() { counts.withLock { $0.ended += 1 } }
}

private struct BreakOff: Error {}

/// One element, and then silence or an error.
struct Elements<Element: Sendable>: AsyncSequence, Sendable {
  let production: CountedProduction
  let first: Element
  let fails: Bool

  final class Iterator: AsyncIteratorProtocol {
    private let elements: Elements
    private var hasBegun = false

    fileprivate init(_ elements: Elements) {
      self.elements = elements
      elements.production.begin()
    }

    deinit { elements.production.end() }

    func next() async throws -> Element? {
      guard hasBegun else {
        hasBegun = true
        return elements.first
      }
      if elements.fails { throw BreakOff() }
      try await Task.sleep(for: .seconds(3600))
      return nil
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(self) }
}
