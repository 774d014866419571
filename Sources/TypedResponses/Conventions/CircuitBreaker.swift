import Synchronization

/// Stops asking a service that keeps failing, and tells clients when it is worth another try.
///
/// After some failures in a row the circuit opens: calls are refused at once as ``ServiceUnavailable``, with the time that
/// is left in `Retry-After`. When it is over, one call is let through as a trial. If it succeeds, the circuit closes;
/// if it fails, the time begins anew.
///
/// ```swift
/// let shop = CircuitBreaker("shop", opensAfter: 5, for: .seconds(30))
/// let stock = try await shop.call { try await askShop() }
/// ```
///
/// Share one breaker among all callers of a service.
public final class CircuitBreaker: Sendable {
  /// What a breaker does with calls.
  public enum State: Sendable, Hashable {
    /// They are let through.
    case closed
    /// They are refused.
    case open
    /// They are refused while one of them is on trial.
    case onTrial
  }

  private enum Phase {
    case closed(failures: Int)
    case open(since: Duration)
    case onTrial
  }

  /// The name of the service, for logs; clients do not see it.
  public let name: String
  private let threshold: Int
  private let pause: Duration
  private let now: @Sendable () -> Duration
  private let isFailure: @Sendable (any Error) -> Bool
  private let phase = Mutex(Phase.closed(failures: 0))

  /// A closed circuit.
  ///
  /// - Parameters:
  ///   - name: The name of the service, for logs; clients do not see it.
  ///   - threshold: How many failures in a row open it; 1 at least.
  ///   - pause: How long it stays open.
  ///   - clock: Tells the time.
  ///   - isFailure: Which errors say that the service fails. Unless told, all do but cancellations, and responses that
  ///     say that the client is at fault. The others count as successes: the service answered.
  public init<C: Clock>(
    _ name: String, opensAfter threshold: Int = 5, for pause: Duration = .seconds(30),
    clock: C = ContinuousClock(), counting isFailure: @escaping @Sendable (any Error) -> Bool = isFailure
  ) where C.Duration == Duration {
    precondition(threshold > 0, "A circuit opens after one failure at least.")
    self.name = name
    self.threshold = threshold
    self.pause = pause
    let start = clock.now
    now = { start.duration(to: clock.now) }
    self.isFailure = isFailure
  }

  /// Whether an error says that the service fails: each but responses that say that the client is at fault.
  public static func isFailure(_ error: any Error) -> Bool {
    guard let response = ErrorReport.response(in: error) else { return true }
    return type(of: response).status.statusClass != .clientError
  }

  /// What the breaker does with the next call, for metrics.
  public var state: State {
    phase.withLock { phase in
      switch phase {
      case .closed: .closed
      case .open(let since): now() - since < pause ? .open : .onTrial
      case .onTrial: .onTrial
      }
    }
  }

  /// Calls the service, unless the circuit is open.
  ///
  /// - Throws: ``ServiceUnavailable`` when the circuit is open, else what the call throws.
  public func call<Value>(
    isolation: isolated (any Actor)? = #isolation, _ operation: () async throws -> Value
  ) async throws -> Value {
    let isTrial = try enter()
    do {
      let value = try await operation()
      succeeded(isTrial: isTrial)
      return value
    } catch {
      if SystemError.isCancellation(error) {
        abandoned(isTrial: isTrial)
      } else if isFailure(error) {
        failed(isTrial: isTrial)
      } else {
        succeeded(isTrial: isTrial)
      }
      throw error
    }
  }

  /// Calls the service, unless the circuit is open, for an operation whose failures are a set.
  ///
  /// ```swift
  /// let shop = CircuitBreaker("shop", opensAfter: 5, for: .seconds(30))
  ///
  /// func stock() async throws(ReadFailure) -> Int {
  ///   try await shop.call(or: ReadFailure.self) { try await askShop() }
  /// }
  /// ```
  ///
  /// - Throws: A failure of this set that the call throws, as it is. Else the set with ``ServiceUnavailable`` when the
  ///   circuit is open or the call was cancelled, and with ``BadGateway`` when the call throws any other error, which
  ///   is for the log alone.
  public func call<Value, F: ServiceUnavailableMember & BadGatewayMember>(
    isolation: isolated (any Actor)? = #isolation, or _: F.Type, _ operation: () async throws -> Value
  ) async throws(F) -> Value {
    do {
      return try await call(isolation: isolation, operation)
    } catch let failure as F {
      throw failure
    } catch let refusal as ServiceUnavailable {
      throw F(refusal)
    } catch {
      throw SystemError.isCancellation(error) ? F(ServiceUnavailable.stopped) : .badGateway(logging: error)
    }
  }

  /// Lets a call through; true when it is a trial.
  private func enter() throws(ServiceUnavailable) -> Bool {
    let (isTrial, rest) = phase.withLock { phase -> (Bool, Duration?) in
      switch phase {
      case .closed: return (false, nil)
      case .onTrial: return (false, .zero)
      case .open(let since):
        let rest = pause - (now() - since)
        if rest > .zero { return (false, rest) }
        phase = .onTrial
        return (true, nil)
      }
    }
    guard let rest else { return isTrial }
    throw ServiceUnavailable(retryAfter: .after(rest)).saying("circuit.open")
      .logging("The circuit '\(name)' is open.")
  }

  /// A call that began before the circuit opened tells nothing of the time after it.
  private func succeeded(isTrial: Bool) {
    phase.withLock { phase in
      switch phase {
      case .closed: phase = .closed(failures: 0)
      case .onTrial where isTrial: phase = .closed(failures: 0)
      case .onTrial, .open: break
      }
    }
  }

  private func failed(isTrial: Bool) {
    phase.withLock { phase in
      switch phase {
      case .closed(let failures):
        phase = failures + 1 < threshold ? .closed(failures: failures + 1) : .open(since: now())
      case .onTrial where isTrial: phase = .open(since: now())
      case .onTrial, .open: break
      }
    }
  }

  /// A trial that was cancelled proved nothing: the next call is one again.
  private func abandoned(isTrial: Bool) {
    guard isTrial else { return }
    phase.withLock { $0 = .open(since: now() - pause) }
  }
}

extension CircuitBreaker: CustomStringConvertible {
  /// The name of the service, and what is done with calls: "shop: open".
  public var description: String { "\(name): \(state)" }
}
