/// The stable name of a rule, such as `status.401.challenge`.
public struct RuleID: Sendable, Hashable {
  /// The name.
  public let name: String

  /// The rule with this name.
  public init(_ name: String) {
    self.name = name
  }
}

extension RuleID: ExpressibleByStringLiteral {
  /// A name written in the source.
  public init(stringLiteral name: String) {
    self.init(name)
  }
}

extension RuleID: CustomStringConvertible {
  public var description: String { name }
}
