/// Keeps what clients have used of their quotas.
///
/// ``InMemoryQuotaStore`` keeps it for one process. Conform a type of your own to share quotas between machines. Its one
/// call has to be atomic: of two calls at once for the same key, one sees what the other took. A database does that
/// with a transaction, a cache with a script on its side. Let entries expire after the rule's period.
public protocol QuotaStore: Sendable {
  /// Takes units from the quota of a key if there are enough, and nothing otherwise.
  ///
  /// - Parameters:
  ///   - units: How many; 0 only looks.
  ///   - key: The policy and the client: up to 200 octets of any text.
  ///   - rule: The rule, always the same for one key.
  /// - Throws: Whatever keeps the store from counting.
  func take(_ units: Int64, from key: String, by rule: QuotaRule) async throws -> QuotaCount
}
