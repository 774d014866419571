/// What a cache may do with a response of one status.
///
/// [RFC 9111 §3](https://www.rfc-editor.org/rfc/rfc9111#section-3)
public enum CachingRule: Sendable, Hashable, CaseIterable {
  /// A cache may store the response and work out a lifetime by itself when the response states none
  /// ([RFC 9110 §15.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.1)).
  case heuristic
  /// A cache may store the response only when it states its lifetime itself.
  case explicit
  /// A cache must not store the response, whatever it states
  /// ([RFC 6585](https://www.rfc-editor.org/rfc/rfc6585)).
  case forbidden
  /// The response is not stored as such: it precedes the final one, or it updates one that was stored.
  case inapplicable

  /// What the rule says, in a sentence.
  public var sentence: String {
    switch self {
    case .heuristic: "Cacheable by default: a cache may choose the lifetime when the response states none."
    case .explicit: "Only with an explicit lifetime, such as 'Cache-Control: max-age=60'."
    case .forbidden:
      """
      MUST NOT be stored: 'Cache-Control: no-store', and no lifetime beside it (public, max-age, s-maxage, Expires).
      """
    case .inapplicable: "Not stored as a response of its own."
    }
  }
}

extension CachingRule: CustomStringConvertible {
  public var description: String { sentence }
}
