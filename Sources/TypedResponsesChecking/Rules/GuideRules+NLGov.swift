import TypedResponses

extension ConventionRule {
  /// NL API Design Rules.
  static let nlGov: [ConventionRule] =
    [
      guide(
        .nlGov, "invalid-input", .must, nl("/core/error-handling/invalid-input"), "Answer invalid input with 400."
      ) { subject in
        subject.code == 422 ? "invalid input is answered with 422" : nil
      },
      guide(
        .nlGov, "problem-details", .must, nl("/core/error-handling/problem-details"),
        "Send every error as application/problem+json or application/problem+xml."
      ) { subject in
        subject.errorIsNoProblem(orXML: true)
      },
      guide(
        .nlGov, "problem-members", .must, nl("/core/error-handling/problem-details"),
        "Write status, title and detail in every problem document."
      ) { subject in
        guard subject.isError, let problem = subject.problem else { return nil }
        let missing = ["status", "title", "detail"].filter { problem[$0] == nil }
        return missing.isEmpty ? nil : "the document has no \(missing.joined(separator: ", "))"
      },
      guide(
        .nlGov, "version", .must, nl("/core/version-header"),
        "Send API-Version with every response: set the profile's apiVersion."
      ) { subject in
        guard let text = subject[.apiVersion] else { return "there is no API-Version field" }
        return APIVersion(text) == nil ? "the API-Version \(FieldText.quote(text)) is no semantic version" : nil
      },
    ]
    + [
      security(.cacheControl, "no-store", "cache-control") { $0.cacheDirective("no-store") != nil },
      security(.contentSecurityPolicy, "frame-ancestors 'none'", "content-security-policy") {
        $0[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") ?? false
      },
      security(.strictTransportSecurity, "max-age=31536000", "strict-transport-security") {
        $0[.strictTransportSecurity].flatMap { StrictTransportSecurity(parsing: $0) } != nil
      },
      security(.xContentTypeOptions, "nosniff", "x-content-type-options") {
        $0[.xContentTypeOptions]?.lowercased() == "nosniff"
      },
      security(.xFrameOptions, "DENY", "x-frame-options") { $0[.xFrameOptions]?.uppercased() == "DENY" },
    ]

  private static func security(
    _ field: FieldName, _ value: String, _ name: String, isRight: @escaping @Sendable (Subject) -> Bool
  ) -> ConventionRule {
    guide(
      .nlGov, name, .should, nl("/core/transport/security-headers"),
      "Send '\(field): \(value)' with every response."
    ) { subject in
      if isRight(subject) { return nil }
      return subject[field].map { "\(field) is \(FieldText.quote($0))" } ?? "there is no \(field) field"
    }
  }

  private static func nl(_ rule: String) -> RFCSection {
    .guide(.nlGov, rule, at: "https://gitdocumentatie.logius.nl/publicatie/api/adr/#\(rule)")
  }
}
