import TypedResponses
import TypedResponsesChecking

/// One thing that the suite does with a server.
struct ConformanceStep: Sendable {
  let rule: RuleID
  let section: RFCSection
  let expected: String
  let advice: String
  /// What was seen when the server does otherwise: a clause such as "the 204 has Content-Length: 0".
  let trouble: @Sendable (ConformanceSession) async throws(RawConnectionError) -> String?

  init(
    _ rule: RuleID, _ section: RFCSection, expected: String, advice: String,
    trouble: @escaping @Sendable (ConformanceSession) async throws(RawConnectionError) -> String?
  ) {
    self.rule = rule
    self.section = section
    self.expected = expected
    self.advice = advice
    self.trouble = trouble
  }

  static let all: [ConformanceStep] =
    connection + pipelining + framing + streams + fields + requests + content + refusals + errors

  func deviation(_ seen: String) -> ConformanceDeviation {
    ConformanceDeviation(
      rule: rule, section: section, expected: expected,
      seen: seen.prefix(1).uppercased() + seen.dropFirst() + (seen.hasSuffix(".") ? "" : "."), advice: advice)
  }
}

/// The first trouble there is.
func first(_ troubles: String?...) -> String? {
  troubles.lazy.compactMap(\.self).first
}
