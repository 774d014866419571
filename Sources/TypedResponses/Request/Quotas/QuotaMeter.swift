/// Counts what clients use of a quota, and refuses what goes beyond: a quota of 3 lets exactly 3 requests through.
///
/// ```swift
/// let hourly = QuotaMeter(try RateLimitPolicy("hourly", quota: 1000, window: .seconds(3600)))
///
/// func list(_ request: RequestHead, _ account: Account) async throws(ListFailure) -> ListResult<User> {
///   let quota = try await hourly.take(from: account.id, or: ListFailure.self)
///   return .ok(users.all).with(quota)
/// }
/// ```
///
/// Every answer carries `RateLimit-Policy` and `RateLimit`; the 429 also `Retry-After`, which agrees with them. Requests
/// that are refused use nothing. Share one meter among all handlers of a policy.
///
/// Choose what tells clients apart with care: an account's id where there is one, else the address of the connection.
/// What a client can choose freely, such as a field that no proxy of yours sets, is no limit for it.
///
/// [draft-ietf-httpapi-ratelimit-headers](https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/)
public struct QuotaMeter: Sendable {
  /// The policy, as the fields name it.
  public let policy: RateLimitPolicy
  /// The rule by which units come back.
  public let rule: QuotaRule
  private let store: any QuotaStore
  private let whenStoreFails: QuotaFallback

  /// A meter for a policy.
  ///
  /// - Parameters:
  ///   - policy: The policy. One without a window counts by the second.
  ///   - refill: In which way units come back.
  ///   - store: Keeps what was used.
  ///   - fallback: What happens to a request that cannot be counted.
  public init(
    _ policy: RateLimitPolicy, refill: QuotaRule.Refill = .fixedWindow, store: any QuotaStore = InMemoryQuotaStore(),
    whenStoreFails fallback: QuotaFallback = .refuse
  ) {
    self.policy = policy
    rule = QuotaRule(policy.quota, per: .seconds(policy.window ?? 1), refill: refill)
    self.store = store
    whenStoreFails = fallback
  }

  /// Takes units if there are enough, and says whether there were: for requests that are answered in another way than by
  /// 429.
  ///
  /// - Parameters:
  ///   - units: How many; 0 only looks. A negative number counts as 0.
  ///   - client: What tells clients apart.
  /// - Throws: What the store throws.
  public func count(_ units: Int = 1, from client: String) async throws -> (isAllowed: Bool, quota: Quota) {
    let count = try await store.take(Int64(max(0, units)), from: key(of: client), by: rule)
    return (count.isAllowed, Quota(policy, remaining: count.remaining, resetsIn: count.resetsIn))
  }

  /// Takes units, or refuses the request.
  ///
  /// - Parameters:
  ///   - units: How many; 0 only looks. A negative number counts as 0.
  ///   - client: What tells clients apart.
  /// - Returns: What is left, for the fields of the response.
  /// - Throws: ``QuotaExceeded`` when there are not enough, ``ServiceUnavailable`` when the request could not be counted.
  public func take(
    _ units: Int = 1, from client: String
  ) async throws(OneOf<QuotaExceeded, ServiceUnavailable>) -> Quota {
    let outcome: (isAllowed: Bool, quota: Quota)
    do {
      outcome = try await count(units, from: client)
    } catch {
      guard whenStoreFails == .letThrough else {
        throw .of(
          ServiceUnavailable(retryAfter: .seconds(1)).saying("quota.uncounted")
            .logging("The store of the quota '\(policy.name)' failed: \(error)"))
      }
      return Quota(policy, remaining: policy.quota, resetsIn: rule.period)
    }
    guard outcome.isAllowed else { throw .of(QuotaExceeded(outcome.quota)) }
    return outcome.quota
  }

  /// Takes units, or refuses the request, for an operation whose failures are a set.
  public func take<F: TooManyRequestsMember & ServiceUnavailableMember>(
    _ units: Int = 1, from client: String, or _: F.Type
  ) async throws(F) -> Quota {
    do throws(OneOf<QuotaExceeded, ServiceUnavailable>) {
      return try await take(units, from: client)
    } catch {
      throw F(
        chosen: error.fold {
          ChosenFailure($0)
        } _: {
          ChosenFailure($0)
        })
    }
  }

  /// The policy and the client; a long name becomes a short digest, so that memory stays bounded.
  private func key(of client: String) -> String {
    let name = client.utf8.count <= 64 ? client : "sha-256:" + Base64.encode(SHA256.digest(of: Array(client.utf8)))
    return "\(policy.name.prefix(100))/\(name)"
  }
}

extension QuotaMeter: CustomStringConvertible {
  /// The policy.
  public var description: String { policy.description }
}
