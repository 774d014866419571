import Testing
import TypedResponses

@Suite struct CircuitBreakerTests {
  private struct Broken: Error {}

  private let clock = ManualClock()

  private func breaker(after failures: Int = 2) -> CircuitBreaker {
    CircuitBreaker("shop", opensAfter: failures, for: .seconds(30), clock: clock)
  }

  private func call(_ breaker: CircuitBreaker, failingWith error: (any Error)? = nil) async throws {
    try await breaker.call { if let error { throw error } }
  }

  private func fail(_ breaker: CircuitBreaker, times: Int) async {
    for _ in 0..<times {
      await #expect(throws: Broken.self) { try await call(breaker, failingWith: Broken()) }
    }
  }

  @Test("It opens after some failures in a row, and says how long to wait")
  func opens() async throws {
    let breaker = breaker()
    await fail(breaker, times: 1)
    #expect(breaker.state == .closed)
    await fail(breaker, times: 1)
    #expect(breaker.state == .open)
    clock.advance(by: .milliseconds(500))
    let refusal = try await #require(throws: ServiceUnavailable.self) { try await call(breaker) }
    #expect(refusal.retryAfter == .seconds(30))
    clock.advance(by: .seconds(20))
    let later = try await #require(throws: ServiceUnavailable.self) { try await call(breaker) }
    #expect(later.retryAfter == .seconds(10))
    #expect(try later.encode(for: RequestHead()).fields[.retryAfter]?.text == "10")
  }

  @Test("The name of the service is for the log alone")
  func name() async throws {
    let breaker = breaker(after: 1)
    await fail(breaker, times: 1)
    let refusal = try await #require(throws: ServiceUnavailable.self) { try await call(breaker) }
    #expect(refusal.details.logText == "The circuit 'shop' is open.")
    #expect(try refusal.encode(for: RequestHead()).message.contains("shop") == false)
  }

  @Test("A success between failures begins the count anew")
  func reset() async throws {
    let breaker = breaker()
    await fail(breaker, times: 1)
    try await call(breaker)
    await fail(breaker, times: 1)
    #expect(breaker.state == .closed)
  }

  @Test("After the time one call is on trial and the others are refused; its success closes the circuit")
  func trialSucceeds() async throws {
    let breaker = breaker()
    await fail(breaker, times: 2)
    clock.advance(by: .seconds(30))
    #expect(breaker.state == .onTrial)
    try await breaker.call {
      let refusal = try await #require(throws: ServiceUnavailable.self) { try await call(breaker) }
      #expect(refusal.retryAfter == .seconds(1))
    }
    #expect(breaker.state == .closed)
    try await call(breaker)
  }

  @Test("A trial that fails opens the circuit for the whole time")
  func trialFails() async throws {
    let breaker = breaker()
    await fail(breaker, times: 2)
    clock.advance(by: .seconds(31))
    await fail(breaker, times: 1)
    let refusal = try await #require(throws: ServiceUnavailable.self) { try await call(breaker) }
    #expect(refusal.retryAfter == .seconds(30))
  }

  @Test("A cancelled call does not count, and a cancelled trial leaves the next call on trial")
  func cancellation() async throws {
    let breaker = breaker()
    for _ in 1...5 {
      await #expect(throws: CancellationError.self) { try await call(breaker, failingWith: CancellationError()) }
    }
    #expect(breaker.state == .closed)
    await fail(breaker, times: 2)
    clock.advance(by: .seconds(30))
    await #expect(throws: CancellationError.self) { try await call(breaker, failingWith: CancellationError()) }
    #expect(breaker.state == .onTrial)
    try await call(breaker)
    #expect(breaker.state == .closed)
  }

  @Test("An answer that blames the client is an answer; a 502 is a failure")
  func answers() async throws {
    let breaker = breaker(after: 1)
    await #expect(throws: NotFound.self) { try await call(breaker, failingWith: NotFound()) }
    #expect(breaker.state == .closed)
    await #expect(throws: BadGateway.self) { try await call(breaker, failingWith: BadGateway()) }
    #expect(breaker.state == .open)
  }

  @Test("A failure in a set or a list counts by its status")
  func answersInSets() async throws {
    let breaker = breaker(after: 1)
    let notFound: OneOf<NotFound, BadGateway> = .of(NotFound())
    for error in [ReadFailure.notFound(), notFound] as [any Error] {
      await #expect(throws: (any Error).self) { try await call(breaker, failingWith: error) }
      #expect(breaker.state == .closed)
    }
    let badGateway: OneOf<NotFound, BadGateway> = .of(BadGateway())
    for error in [ReadFailure.badGateway(), badGateway] as [any Error] {
      let breaker = self.breaker(after: 1)
      await #expect(throws: (any Error).self) { try await call(breaker, failingWith: error) }
      #expect(breaker.state == .open)
    }
  }

  @Test("With a set named, a failure of the set passes, an open circuit is 503, and any other error is 502")
  func namedSet() async throws {
    let breaker = breaker(after: 1)
    func fail(with error: any Error) async throws -> ReadFailure {
      try await #require(throws: ReadFailure.self) {
        try await breaker.call(or: ReadFailure.self) { throw error }
      }
    }
    #expect(try await breaker.call(or: ReadFailure.self) { 7 } == 7)
    let own = try await fail(with: ReadFailure.gone(detail: "It was sold."))
    #expect(try own.encode(for: RequestHead()).status == .gone)
    let cancelled = try await fail(with: CancellationError())
    #expect(try cancelled.encode(for: RequestHead()).status == .serviceUnavailable)
    #expect(breaker.state == .closed)
    let foreign = try await fail(with: Broken())
    #expect(foreign.response.details.logText?.contains("Broken") == true)
    let sent = try foreign.encode(for: RequestHead())
    #expect(sent.status == .badGateway && !sent.message.contains("Broken"))
    let refused = try await fail(with: Broken())
    #expect(try refused.encode(for: RequestHead()).status == .serviceUnavailable)
    #expect(try refused.encode(for: RequestHead()).fields[.retryAfter]?.text == "30")
  }

  @Test("The caller chooses the errors that count")
  func choice() async throws {
    let breaker = CircuitBreaker("shop", opensAfter: 1, clock: clock, counting: { $0 is BadGateway })
    await fail(breaker, times: 3)
    #expect(breaker.state == .closed)
  }

  @Test("A call that began before the circuit opened does not close it")
  func late() async throws {
    let breaker = breaker(after: 1)
    try await breaker.call { await fail(breaker, times: 1) }
    #expect(breaker.state == .open)
  }

  @Test("Many callers at once see one trial")
  func concurrent() async throws {
    let breaker = breaker(after: 1)
    await fail(breaker, times: 1)
    clock.advance(by: .seconds(30))
    let (gate, opener) = AsyncStream.makeStream(of: Void.self)
    let passed = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask {
          do {
            try await breaker.call { for await _ in gate {} }
            return true
          } catch {
            return false
          }
        }
      }
      for _ in 0..<49 { _ = await group.next() }
      opener.finish()
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(passed == 1)
  }
}
