public import TypedResponses

/// One rule that one response breaks: what was seen, what the RFC says, what to do.
public struct Finding: Sendable, Hashable {
  /// The exchange's name.
  public let exchange: String
  /// The rule that is broken.
  public let rule: RuleID
  /// How much it weighs.
  public let severity: Severity
  /// Where the rule is written.
  public let section: RFCSection
  /// What was seen, as a full sentence.
  public let seen: String
  /// What to do, as a full sentence.
  public let advice: String

  package init(_ rule: ConventionRule, seen: String, in exchange: Exchange) {
    self.exchange = exchange.name
    self.rule = rule.id
    severity = rule.severity
    section = rule.section
    self.seen = Finding.sentence(seen)
    advice = rule.advice
  }

  /// Whether the rule is one of an operation's convention.
  package var isAboutOperation: Bool { rule.name.hasPrefix("operation.") }

  /// Whether the rule is about a whole resource.
  package var isAboutContract: Bool { rule.name.hasPrefix("contract.") }

  /// What was seen and what to do, in one line.
  public var message: String { "\(seen) \(advice)" }

  private static func sentence(_ text: String) -> String {
    let end = text.hasSuffix(".") ? "" : "."
    return text.prefix(1).uppercased() + text.dropFirst() + end
  }
}

extension Finding: CustomStringConvertible {
  /// The finding as a reviewer would write it:
  ///
  /// ```
  /// MUST  status.401.challenge  RFC 9110 §11.6.1
  ///   There is no WWW-Authenticate field.
  ///   Send WWW-Authenticate with at least one challenge that applies to the target.
  ///   https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
  /// ```
  public var description: String {
    """
    \(severity.rawValue.uppercased())  \(rule)  \(section)
      \(seen)
      \(advice)
      \(section.url)
    """
  }
}
