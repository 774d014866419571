/// Tells that a store in memory is full of actions that are being worked on.
public struct IdempotencyStoreFull: Error, Sendable, Hashable {
  /// How many there may be.
  public let limit: Int
}

extension IdempotencyStoreFull: CustomStringConvertible {
  public var description: String { "More than \(limit) actions with an Idempotency-Key are being worked on." }
}
