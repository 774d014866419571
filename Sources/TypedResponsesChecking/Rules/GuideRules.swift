import TypedResponses

// What guides for APIs demand of a response. The rules of a guide hold under a profile that follows it.

extension ConventionRule {
  /// The rules of every guide.
  static let guides: [ConventionRule] = nlGov + belgif + italy + zalando

  /// The rules of one guide.
  static func rules(of guide: APIGuide) -> [ConventionRule] {
    switch guide.kind {
    case .nlGov: nlGov
    case .belgif: belgif
    case .italy: italy
    case .zalando: zalando
    }
  }

  static func guide(
    _ guide: APIGuide, _ name: String, _ severity: Severity, _ section: RFCSection, _ advice: String,
    check: @escaping @Sendable (Subject) -> String?
  ) -> ConventionRule {
    ConventionRule(RuleID("guide.\(guide.name).\(name)"), severity, section, advice, check: check)
  }

  // MARK: - Italy

  private static let italy: [ConventionRule] = [
    guide(
      .italy, "rate-limit", .must, italian("RAC_ROBUSTEZZA_001"),
      "Send Retry-After or the fields of a rate limit with 429."
    ) {
      subject in
      subject.code == 429 && !subject.tellsWhenToComeBack ? "the 429 does not tell when to come back" : nil
    },
    guide(.italy, "retry-after", .must, italian("RAC_ROBUSTEZZA_002"), "Send Retry-After with 503.") { subject in
      subject.code == 503 && subject[.retryAfter] == nil ? "the 503 has no Retry-After" : nil
    },
  ]

  private static func italian(_ rule: String) -> RFCSection {
    .guide(.italy, rule, at: "https://italia.github.io/lg-modellointeroperabilita-docs/")
  }

  // MARK: - Zalando

  private static let zalando: [ConventionRule] = [
    guide(
      .zalando, "validation", .should, zalando("150"),
      "Answer invalid input with 400; 422 is none of the statuses to use."
    ) {
      subject in
      subject.code == 422 ? "invalid input is answered with 422" : nil
    },
    guide(.zalando, "rate-limit", .must, zalando("153"), "Send Retry-After or the three X-RateLimit fields with 429.") {
      subject in
      guard subject.code == 429, subject[.retryAfter] == nil else { return nil }
      let names: [FieldName] = [.xRateLimitLimit, .xRateLimitRemaining, .xRateLimitReset]
      let missing = names.filter { subject[$0] == nil }.map(\.name)
      return missing.isEmpty ? nil : "the 429 has neither Retry-After nor \(missing.joined(separator: ", "))"
    },
    guide(.zalando, "problem", .must, zalando("176"), "Send every error as application/problem+json.") { subject in
      subject.errorIsNoProblem(orXML: false)
    },
    guide(.zalando, "deprecation", .must, zalando("189"), "Write Deprecation as a date in seconds: @1758095283.") {
      subject in
      guard let text = subject[.deprecation], Deprecation(parsing: text) == nil else { return nil }
      return "Deprecation is \(FieldText.quote(text))"
    },
  ]

  private static func zalando(_ rule: String) -> RFCSection {
    .guide(.zalando, "#\(rule)", at: "https://opensource.zalando.com/restful-api-guidelines/#\(rule)")
  }
}

extension Subject {
  /// Whether a refusal says when the client may try again.
  fileprivate var tellsWhenToComeBack: Bool {
    let names: [FieldName] = [.retryAfter, .rateLimit, .xRateLimitReset]
    return names.contains { self[$0] != nil }
  }

  /// How an error is sent that is no problem document; `nil` when it is one, or when no content is to be seen.
  func errorIsNoProblem(orXML mayBeXML: Bool) -> String? {
    guard isError, method != .head, !isProblem,
      !(mayBeXML && contentType?.essence == "application/problem+xml")
    else { return nil }
    return contentType.map { "the error is sent as \($0)" } ?? "the error has no Content-Type"
  }
}
