import Synchronization

/// Keeps in memory what clients have used of their quotas, for one process.
///
/// Memory is bounded: of more clients than the limit, those that were quiet the longest are forgotten first, and begin
/// anew when they come back. Counting takes the same short time however many clients there are.
public final class InMemoryQuotaStore: QuotaStore {
  private struct Entry {
    var state: QuotaState
    var rule: QuotaRule
  }

  private struct Generations {
    var recent: [String: Entry] = [:]
    var older: [String: Entry] = [:]
    var since = Duration.zero
    var longestPeriod = Duration.zero
  }

  private let limit: Int
  private let now: @Sendable () -> Duration
  private let generations = Mutex(Generations())

  /// An empty store.
  ///
  /// - Parameters:
  ///   - limit: How many clients it remembers, counted for each policy; 2 at least. A client takes some 300 octets.
  ///   - clock: Tells the time.
  public init<C: Clock>(limit: Int = 100_000, clock: C = ContinuousClock()) where C.Duration == Duration {
    precondition(limit >= 2, "A store of quotas remembers two clients at least.")
    self.limit = limit
    let start = clock.now
    now = { start.duration(to: clock.now) }
  }

  /// How many clients it remembers now.
  public var count: Int { generations.withLock { $0.recent.count + $0.older.count } }

  public func take(_ units: Int64, from key: String, by rule: QuotaRule) -> QuotaCount {
    generations.withLock { generations in
      // Read inside the lock, so that no call sees an earlier time than the one before it.
      let now = now()
      generations.longestPeriod = max(generations.longestPeriod, rule.period)
      if generations.recent.count >= limit / 2 || now - generations.since >= generations.longestPeriod {
        // Who came since the last turn is recent. Whoever did not come for two turns is forgotten.
        generations.older = generations.recent
        generations.recent.removeAll(keepingCapacity: generations.older.count > limit / 4)
        generations.since = now
      }
      let known = generations.recent[key] ?? generations.older.removeValue(forKey: key)
      var state = known.flatMap { $0.rule == rule ? $0.state : nil } ?? QuotaState()
      let count = state.take(units, by: rule, at: now)
      generations.recent[key] = Entry(state: state, rule: rule)
      return count
    }
  }
}

extension InMemoryQuotaStore: CustomStringConvertible {
  /// A phrase.
  public var description: String { "quotas in memory" }
}
