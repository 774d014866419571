/// Keeps which actions were done, and with which answer.
///
/// ``InMemoryIdempotencyStore`` keeps it for one process. Conform a type of your own to share it between machines:
///
/// - ``claim(_:fingerprint:lease:)`` is atomic: of any number of calls at once for one key, exactly one gets
///   ``IdempotencyClaim/claimed(_:)``. A database does that with a unique key and an insert that does nothing when the row
///   is there; a cache with a conditional set.
/// - A record has the fingerprint, the claim's token, and, once it is there, the answer. Token and fingerprint never
///   change after the claim.
/// - A claim that is neither completed nor released ends with its lease, so that a machine that dies blocks nobody for
///   ever. The next claim gets another token, and calls with the old one do nothing.
/// - What is done is durable before the call returns.
public protocol IdempotencyStore: Sendable {
  /// Claims an action, or tells what is known of it.
  ///
  /// - Parameters:
  ///   - key: Client and key as one: 43 letters, digits, `-` and `_`.
  ///   - fingerprint: What the request is: a digest of 32 octets.
  ///   - lease: How long the claim holds if nothing more is heard of it.
  /// - Throws: Whatever keeps the store from telling. Nothing is done then.
  func claim(_ key: String, fingerprint: [UInt8], lease: Duration) async throws -> IdempotencyClaim

  /// Keeps the answer of a claimed action. Does nothing when the claim is no longer held.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - token: The claim's token.
  ///   - response: The answer.
  ///   - lifetime: How long to keep it.
  func complete(_ key: String, token: String, with response: SavedResponse, for lifetime: Duration) async throws

  /// Gives a claim back, as if it had never been. Does nothing when the claim is no longer held.
  func release(_ key: String, token: String) async throws
}

/// What a store knows of an action.
public enum IdempotencyClaim: Sendable, Hashable {
  /// Nothing: the caller holds the claim from now on, by this token, and does the action.
  case claimed(String)
  /// The same request is being worked on.
  case outstanding
  /// Another request had the key.
  case reused
  /// The action was done, with this answer.
  case completed(SavedResponse)
}
