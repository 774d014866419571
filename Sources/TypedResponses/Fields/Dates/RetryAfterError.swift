/// Tells why a time cannot be a retry hint.
public struct RetryAfterError: Error, Sendable, Hashable {
  private let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}

extension RetryAfterError: CustomStringConvertible {
  /// A sentence such as: "The date to wait for has passed: Sun, 06 Nov 1994 08:49:37 GMT."
  public var description: String { reason }
}
