public import TypedResponses
public import TypedResponsesChecking

/// One thing that a server does otherwise than its adapter has to.
public struct ConformanceDeviation: Sendable, Hashable {
  /// The rule that is broken.
  public let rule: RuleID
  /// Where the rule is written.
  public let section: RFCSection
  /// What the server was expected to do, as a full sentence.
  public let expected: String
  /// What was seen, as a full sentence.
  public let seen: String
  /// How to mend it, as a full sentence.
  public let advice: String
}

extension ConformanceDeviation: CustomStringConvertible {
  /// The deviation as the author of an adapter reads it:
  ///
  /// ```
  /// adapter.no-content  RFC 9110 §15.3.5
  ///   Expected: A 204 ends with its header section and has no Content-Length.
  ///   Seen:     The 204 has Content-Length: 0.
  ///   Mend:     Have the server add no length to a response whose fields have none.
  ///   https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5
  /// ```
  public var description: String {
    """
    \(rule)  \(section)
      Expected: \(expected)
      Seen:     \(seen)
      Mend:     \(advice)
      \(section.url)
    """
  }
}
