/// What happens to a request that cannot be counted, since the store fails.
public struct QuotaFallback: Sendable, Hashable {
  private let isAllowed: Bool

  /// It is refused with 503: nobody gets more than a quota, as it has to be for attempts to sign in.
  public static var refuse: QuotaFallback { QuotaFallback(isAllowed: false) }

  /// It is let through: a store that fails takes nothing down with it.
  public static var letThrough: QuotaFallback { QuotaFallback(isAllowed: true) }
}

extension QuotaFallback: CustomStringConvertible {
  /// A phrase: "let through" or "refuse".
  public var description: String { isAllowed ? "let through" : "refuse" }
}
