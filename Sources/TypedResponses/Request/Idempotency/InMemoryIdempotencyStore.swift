import Synchronization

/// Keeps in memory which actions were done, for one process.
///
/// Memory is bounded, by the number of actions and by the octets of their answers. When it is full, the answers that were
/// kept the longest go first: their actions would be done again. Choose the limits for the actions of a day.
public final class InMemoryIdempotencyStore: IdempotencyStore {
  fileprivate struct Record {
    let fingerprint: [UInt8]
    let token: String
    var expires: Duration
    var response: SavedResponse?
  }

  fileprivate struct State {
    var records: [String: Record] = [:]
    /// The completed actions in the order of their completion, from ``head`` on; some are gone already.
    var completed: [(key: String, token: String)] = []
    var head = 0
    var octets = 0
    var claims: UInt64 = 0
  }

  private let limit: Int
  private let octetLimit: Int
  private let now: @Sendable () -> Duration
  private let state = Mutex(State())

  /// An empty store.
  ///
  /// - Parameters:
  ///   - limit: How many actions it remembers, 1 at least.
  ///   - octetLimit: How many octets their answers may take together.
  ///   - clock: Tells the time.
  public init<C: Clock>(
    limit: Int = 10_000, octetLimit: Int = 67_108_864, clock: C = ContinuousClock()
  ) where C.Duration == Duration {
    precondition(limit > 0, "A store of actions remembers one at least.")
    self.limit = limit
    self.octetLimit = octetLimit
    let start = clock.now
    now = { start.duration(to: clock.now) }
  }

  /// How many actions it remembers, those that are being worked on among them.
  public var count: Int { state.withLock { $0.records.count } }

  /// - Throws: ``IdempotencyStoreFull`` when as many actions as it remembers are being worked on.
  public func claim(
    _ key: String, fingerprint: [UInt8], lease: Duration
  ) throws(IdempotencyStoreFull) -> IdempotencyClaim {
    let claim: IdempotencyClaim? = state.withLock { state in
      let now = now()
      state.forgetExpired(at: now)
      if let record = state.records[key] {
        if record.expires > now {
          guard record.fingerprint == fingerprint else { return .reused }
          return record.response.map { .completed($0) } ?? .outstanding
        }
        state.forget(key)
      }
      while state.records.count >= limit {
        guard state.forgetOldest() else { return nil }
      }
      state.claims += 1
      let token = String(state.claims)
      state.records[key] = Record(fingerprint: fingerprint, token: token, expires: now + lease)
      return .claimed(token)
    }
    guard let claim else { throw IdempotencyStoreFull(limit: limit) }
    return claim
  }

  public func complete(_ key: String, token: String, with response: SavedResponse, for lifetime: Duration) {
    state.withLock { state in
      guard var record = state.records[key], record.token == token, record.response == nil else { return }
      record.response = response
      record.expires = now() + lifetime
      state.records[key] = record
      state.octets += response.size
      state.completed.append((key, token))
      while state.octets > octetLimit, state.forgetOldest() {}
    }
  }

  public func release(_ key: String, token: String) {
    state.withLock { state in
      guard let record = state.records[key], record.token == token, record.response == nil else { return }
      state.records[key] = nil
    }
  }
}

// MARK: - Forgetting

extension InMemoryIdempotencyStore.State {
  fileprivate mutating func forget(_ key: String) {
    guard let record = records.removeValue(forKey: key) else { return }
    octets -= record.response?.size ?? 0
  }

  /// Forgets the actions that were completed first, as far as they have expired.
  fileprivate mutating func forgetExpired(at now: Duration) {
    while head < completed.count {
      let (key, token) = completed[head]
      if let record = records[key], record.token == token {
        guard record.expires <= now else { break }
        forget(key)
      }
      advance()
    }
  }

  /// Forgets the action that was completed first; `false` when none is completed.
  fileprivate mutating func forgetOldest() -> Bool {
    while head < completed.count {
      let (key, token) = completed[head]
      let isKnown = records[key]?.token == token
      if isKnown { forget(key) }
      advance()
      if isKnown { return true }
    }
    return false
  }

  private mutating func advance() {
    head += 1
    guard head >= 1024, head * 2 >= completed.count else { return }
    completed.removeFirst(head)
    head = 0
  }
}

extension InMemoryIdempotencyStore: CustomStringConvertible {
  /// A phrase such as: "42 answers in memory".
  public var description: String { "\(count) answers in memory" }
}
