/// What a store found when units were to be taken from a quota.
public struct QuotaCount: Sendable, Hashable, Codable {
  /// Whether there were enough units, so that they were taken.
  public let isAllowed: Bool
  /// How many units are left.
  public let remaining: Int64
  private let nanosecondsToReset: Int64

  /// What a store of your own found.
  ///
  /// - Parameters:
  ///   - isAllowed: Whether there were enough units, so that they were taken.
  ///   - remaining: How many units are left.
  ///   - reset: In which time there will be more; after a refusal, as many as were asked for.
  public init(isAllowed: Bool, remaining: Int64, resetsIn reset: Duration) {
    self.init(isAllowed: isAllowed, remaining: remaining, nanosecondsToReset: reset.nanoseconds)
  }

  init(isAllowed: Bool, remaining: Int64, nanosecondsToReset: Int64) {
    self.isAllowed = isAllowed
    self.remaining = remaining
    self.nanosecondsToReset = nanosecondsToReset
  }

  /// In which time there will be more.
  public var resetsIn: Duration { .nanoseconds(nanosecondsToReset) }
}

extension QuotaCount: CustomStringConvertible {
  /// A phrase such as: "allowed, 3 left".
  public var description: String { "\(isAllowed ? "allowed" : "refused"), \(remaining) left" }
}
