public import TypedResponses

/// One thing a response has to be like, and how to see that it is not.
public struct ConventionRule: Sendable {
  /// The rule's name.
  public let id: RuleID
  /// How much it weighs when a response breaks the rule.
  public let severity: Severity
  /// Where the rule is written.
  public let section: RFCSection
  /// What to do, as a full sentence.
  public let advice: String
  /// What was seen, when the rule is broken: a clause such as "there is no Date field".
  let check: @Sendable (Subject) -> String?
  /// The status code to which the rule is limited, if it is.
  let code: Int?

  init(
    _ id: RuleID, _ severity: Severity, _ section: RFCSection, _ advice: String, code: Int? = nil,
    check: @escaping @Sendable (Subject) -> String?
  ) {
    self.id = id
    self.severity = severity
    self.section = section
    self.advice = advice
    self.code = code
    self.check = check
  }
}

extension ConventionRule: CustomStringConvertible {
  public var description: String { "\(id) (\(severity)): \(advice)" }
}
