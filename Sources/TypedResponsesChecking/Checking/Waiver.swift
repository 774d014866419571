/// A rule that is not applied, with the reason why.
public struct Waiver: Sendable, Hashable {
  /// The rule.
  public let rule: RuleID
  /// Why its findings do not count here.
  public let reason: String

  /// The rule is not applied, because of this.
  public init(_ rule: RuleID, because reason: String) {
    precondition(!reason.isEmpty, "A waiver of \(rule) needs a reason.")
    self.rule = rule
    self.reason = reason
  }
}

extension Waiver: CustomStringConvertible {
  public var description: String { "\(rule): \(reason)" }
}
