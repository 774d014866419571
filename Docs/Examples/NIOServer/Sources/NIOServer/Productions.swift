import Foundation
import Synchronization
import TypedResponses

/// Makes content while it is sent, and counts what began and what ended, so that one can see that nothing is left over.
final class Productions: Sendable {
  struct State: Encodable {
    var begun = 0
    var ended = 0
  }

  private let counts = Mutex(State())

  var state: State { counts.withLock { $0 } }

  /// This many MiB in chunks of 64 KiB.
  func octets(mebibytes: Int, breaksOff: Bool = false) -> Chunks {
    Chunks(productions: self, count: mebibytes * 16, breaksOff: breaksOff)
  }

  /// The numbers from 1 on.
  func numbers(upTo last: Int) -> AsyncStream<Int> {
    let production = LazyProduction(self)
    let next = Mutex(1)
    return AsyncStream {
      production.begin()
      return next.withLock { number in
        defer { number += 1 }
        return number <= last ? number : nil
      }
    }
  }

  /// The time, ten times a second and without an end, so that one can see how long an event takes to arrive.
  func ticks() -> AsyncThrowingStream<ServerSentEvent, any Error> {
    let production = LazyProduction(self)
    let next = Mutex(1)
    return AsyncThrowingStream {
      production.begin()
      try await Task.sleep(for: .milliseconds(100))
      let number = next.withLock { number in
        defer { number += 1 }
        return number
      }
      return try ServerSentEvent("\(Date().timeIntervalSince1970)", id: EventText("\(number)"))
    }
  }

  /// One production, from its first chunk until nobody holds it any more.
  final class Production: Sendable {
    private let productions: Productions

    init(_ productions: Productions) {
      self.productions = productions
      productions.counts.withLock { $0.begun += 1 }
    }

    deinit {
      productions.counts.withLock { $0.ended += 1 }
    }
  }

  /// A production that begins when it is first needed.
  private final class LazyProduction: Sendable {
    private let productions: Productions
    private let production = Mutex<Production?>(nil)

    init(_ productions: Productions) {
      self.productions = productions
    }

    func begin() {
      production.withLock { if $0 == nil { $0 = Production(productions) } }
    }
  }

  struct Chunks: AsyncSequence, Sendable {
    struct BreakOff: Error {}

    fileprivate let productions: Productions
    fileprivate let count: Int
    fileprivate let breaksOff: Bool

    struct Iterator: AsyncIteratorProtocol {
      fileprivate let production: Production
      fileprivate var rest: Int
      fileprivate let breaksOff: Bool
      private let chunk: [UInt8]

      fileprivate init(_ chunks: Chunks) {
        production = Production(chunks.productions)
        rest = chunks.count
        breaksOff = chunks.breaksOff
        chunk = Array(repeating: 0x2E, count: 65_536)
      }

      mutating func next() async throws -> [UInt8]? {
        guard rest > 0 else {
          if breaksOff { throw BreakOff() }
          return nil
        }
        rest -= 1
        return chunk
      }
    }

    func makeAsyncIterator() -> Iterator { Iterator(self) }
  }
}
