/// Two statuses that are easily taken for each other, and what tells them apart.
public struct StatusConfusion: Sendable, Hashable {
  /// The one with the lower code.
  public let first: StatusCode
  /// The one with the higher code.
  public let second: StatusCode
  /// What tells them apart.
  public let difference: String

  init(_ first: StatusCode, _ second: StatusCode, _ difference: String) {
    self.first = first
    self.second = second
    self.difference = difference
  }

  /// The other status of the pair, or `nil` when this one does not belong to it.
  public func counterpart(of status: StatusCode) -> StatusCode? {
    status == first ? second : status == second ? first : nil
  }
}

extension StatusConfusion: CustomStringConvertible {
  public var description: String { "\(first.code) or \(second.code): \(difference)" }
}
