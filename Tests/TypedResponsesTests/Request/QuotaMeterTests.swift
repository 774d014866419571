import Testing
import TypedResponses

@Suite struct QuotaMeterTests {
  private let clock = ManualClock()

  private func meter(
    _ quota: Int, per window: Duration = .seconds(60), refill: QuotaRule.Refill = .fixedWindow, limit: Int = 100
  ) throws -> QuotaMeter {
    QuotaMeter(
      try RateLimitPolicy("api", quota: quota, window: window), refill: refill,
      store: InMemoryQuotaStore(limit: limit, clock: clock))
  }

  /// What is left after each request, or what the refusal says.
  private func take(_ meter: QuotaMeter, _ units: Int = 1, from client: String = "a") async throws -> String {
    var left: Quota?
    var refusal = ""
    do throws(ReadFailure) {
      left = try await meter.take(units, from: client, or: ReadFailure.self)
    } catch {
      let response = try error.encode(for: RequestHead())
      refusal = "\(response.status.code) \(response.fields[.retryAfter]?.text ?? "") "
      refusal += response.fields[.rateLimit]?.text ?? ""
    }
    guard let left else { return refusal }
    return try NoContent().with(left).encode(for: RequestHead()).fields[.rateLimit]?.text ?? ""
  }

  @Test("A quota of 3 lets exactly 3 through, until the window that began with the first is over")
  func fixedWindow() async throws {
    let meter = try meter(3)
    clock.advance(by: .seconds(1000))
    #expect(try await take(meter) == #""api";r=2;t=60"#)
    clock.advance(by: .seconds(10))
    #expect(try await take(meter) == #""api";r=1;t=50"#)
    #expect(try await take(meter) == #""api";r=0;t=50"#)
    clock.advance(by: .milliseconds(49_001))
    for _ in 0..<3 { #expect(try await take(meter) == #"429 1 "api";r=0;t=1"#) }
    #expect(try await take(meter, from: "b") == #""api";r=2;t=60"#)
    clock.advance(by: .milliseconds(999))
    #expect(try await take(meter) == #""api";r=2;t=60"#)
  }

  @Test("A bucket fills evenly, and a refused request learns when there is enough for it")
  func tokenBucket() async throws {
    let meter = try meter(3, refill: .tokenBucket)
    #expect(try await take(meter, 2) == #""api";r=1;t=20"#)
    clock.advance(by: .seconds(5))
    #expect(try await take(meter) == #""api";r=0;t=15"#)
    #expect(try await take(meter) == #"429 15 "api";r=0;t=15"#)
    #expect(try await take(meter, 2) == #"429 35 "api";r=0;t=35"#)
    clock.advance(by: .milliseconds(14_999))
    #expect(try await take(meter) == #"429 1 "api";r=0;t=1"#)
    clock.advance(by: .milliseconds(1))
    #expect(try await take(meter) == #""api";r=0;t=20"#)
    clock.advance(by: .seconds(600))
    #expect(try await take(meter, 3) == #""api";r=0;t=20"#)
  }

  @Test(
    "Of many requests at once exactly the quota is let through",
    arguments: [QuotaRule.Refill.fixedWindow, .tokenBucket])
  func concurrent(_ refill: QuotaRule.Refill) async throws {
    let meter = try meter(37, refill: refill)
    let allowed = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<500 { group.addTask { try await meter.count(from: "a").isAllowed } }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(allowed == 37)
  }

  @Test("Over any time a bucket gives its quota and what came back meanwhile, not a unit more")
  func exact() async throws {
    let meter = try meter(7, per: .seconds(3), refill: .tokenBucket)
    var allowed = 0
    for _ in 0..<3000 {
      if try await meter.count(from: "a").isAllowed { allowed += 1 }
      clock.advance(by: .milliseconds(10))
    }
    #expect(allowed == 7 + 70 - 1)
  }

  @Test(
    "Looking takes nothing, and more than the quota never passes",
    arguments: [QuotaRule.Refill.fixedWindow, .tokenBucket])
  func edges(_ refill: QuotaRule.Refill) async throws {
    let meter = try meter(2, refill: refill)
    for units in [0, -5, .min] { #expect(try await meter.count(units, from: "a").quota.limit.remaining == 2) }
    for units in [3, .max] {
      let (isAllowed, quota) = try await meter.count(units, from: "a")
      #expect(!isAllowed)
      #expect(quota.limit.remaining == 2)
      #expect(quota.limit.secondsToReset == 60)
    }
    let none = try self.meter(0, refill: refill)
    #expect(try await take(none) == #"429 60 "api";r=0;t=60"#)
    let huge = QuotaMeter(
      try RateLimitPolicy("api", quota: 999_999_999_999_999, window: .seconds(999_999_999_999_999)), refill: refill)
    #expect(try await huge.count(.max, from: "a").isAllowed == false)
    #expect(try await huge.count(999_999_999_999_999, from: "a").isAllowed)
  }

  @Test("Memory is bounded however many clients come, and those that keep coming are remembered")
  func bounded() async throws {
    let store = InMemoryQuotaStore(limit: 1000, clock: clock)
    let meter = QuotaMeter(try RateLimitPolicy("api", quota: 5, window: .seconds(60)), store: store)
    for _ in 0..<5 { _ = try await meter.take(from: "steady") }
    for number in 0..<20_000 {
      _ = try await meter.count(from: "client \(number)")
      if number % 100 == 0 { #expect(try await meter.count(from: "steady").isAllowed == false) }
    }
    #expect(store.count <= 1000)
    clock.advance(by: .seconds(60))
    _ = try await meter.count(from: "a")
    clock.advance(by: .seconds(60))
    _ = try await meter.count(from: "a")
    #expect(store.count == 1)
    #expect(try await meter.count(from: String(repeating: "long", count: 100_000)).isAllowed)
  }

  private struct BrokenStore: QuotaStore {
    struct Failure: Error {}
    func take(_ units: Int64, from key: String, by rule: QuotaRule) async throws -> QuotaCount { throw Failure() }
  }

  @Test("When nobody can count, the request is refused with 503, or let through where that was chosen")
  func brokenStore() async throws {
    let policy = try RateLimitPolicy("api", quota: 5, window: .seconds(60))
    do {
      _ = try await QuotaMeter(policy, store: BrokenStore()).take(from: "a")
      Issue.record("It was let through.")
    } catch {
      let message = try error.encode(for: RequestHead()).message
      #expect(message.hasPrefix("503 Service Unavailable\nRetry-After: 1\n"))
      #expect(!message.contains("Failure"))
    }
    let lenient = QuotaMeter(policy, store: BrokenStore(), whenStoreFails: .letThrough)
    #expect(try await lenient.take(from: "a").limit.remaining == 5)
  }

  @Test("A shared store sees small differences between clocks, and none of them brings units back")
  func skew() {
    let rule = QuotaRule(2, per: .seconds(10), refill: .fixedWindow)
    var state = QuotaState()
    #expect(state.take(1, by: rule, at: .seconds(100)).isAllowed)
    #expect(state.take(1, by: rule, at: .milliseconds(99_990)).isAllowed)
    #expect(!state.take(1, by: rule, at: .milliseconds(99_980)).isAllowed)
    #expect(!state.isSpent(by: rule, at: .seconds(109)))
    #expect(state.isSpent(by: rule, at: .seconds(110)))
    var bucket = QuotaState()
    let even = QuotaRule(2, per: .seconds(10), refill: .tokenBucket)
    #expect(bucket.take(2, by: even, at: .seconds(100)).isAllowed)
    #expect(!bucket.take(1, by: even, at: .seconds(90)).isAllowed)
    #expect(!bucket.take(1, by: even, at: .seconds(104)).isAllowed)
    #expect(bucket.take(1, by: even, at: .seconds(105)).isAllowed)
  }
}
