import TypedResponses

extension ConventionRule {
  /// Which representation was chosen, and whether caches are told.
  static let negotiation: [ConventionRule] = [
    ConventionRule(
      "field.vary", .must, .http("12.5.5"), "List field names, or send '*'."
    ) { subject in
      let odd = subject.list(.vary)?.first { !FieldSyntax.isToken($0) }
      return odd.map { "\(FieldText.quote($0)) is no field name" }
    },
    ConventionRule(
      "field.vary.star", .convention, .http("12.5.5"), "Send '*' alone, or the field names without it."
    ) { subject in
      guard let names = subject.list(.vary), names.contains("*"), names.count > 1 else { return nil }
      return "Vary has '*' and field names"
    },
    ConventionRule(
      "vary.accept-encoding", .should, .http("12.5.5"),
      "Send 'Vary: Accept-Encoding': caches would give the coded content to clients that cannot read it."
    ) { subject in
      guard subject.isSuccess, subject[.contentEncoding] != nil, subject.requested(.acceptEncoding) != nil,
        subject.isCacheable,
        !subject.lists("accept-encoding", in: .vary), !subject.lists("*", in: .vary)
      else { return nil }
      return "the content is coded, the request has Accept-Encoding, and Vary does not name it"
    },
    ConventionRule(
      "vary.prefer", .must, .rfc(7240, "2"),
      "Send 'Vary: Prefer' when a preference changes a response that caches may store."
    ) { subject in
      guard subject[.preferenceApplied] != nil, subject.isCacheable,
        subject.method.map(\.readsRepresentation) ?? true,
        !subject.lists("prefer", in: .vary), !subject.lists("*", in: .vary)
      else { return nil }
      return "a preference was applied, and Vary does not name Prefer"
    },
    ConventionRule(
      "vary.origin", .convention, .http("12.5.5"),
      "Send 'Vary: Origin' when Access-Control-Allow-Origin names one origin."
    ) { subject in
      guard let origin = subject[.accessControlAllowOrigin], origin != "*", subject.isCacheable,
        !subject.lists("origin", in: .vary), !subject.lists("*", in: .vary)
      else { return nil }
      return "Access-Control-Allow-Origin is \(FieldText.quote(origin)), and Vary does not name Origin"
    },
    ConventionRule(
      "negotiation.coding", .should, .http("12.5.3"),
      "Send the content without a coding that the request does not list."
    ) { subject in
      guard let coding = subject.list(.contentEncoding)?.first(where: { $0.lowercased() != "identity" }),
        let accepted = subject.requested(.acceptEncoding), subject.isSuccess
      else { return nil }
      let names = FieldText.split(accepted.lowercased(), on: ",").map { FieldText.split($0, on: ";") }
      let isRefused = { (parts: [String]) in
        parts.dropFirst().contains { $0.hasPrefix("q=0") && !$0.contains(where: { "123456789".contains($0) }) }
      }
      let exact = names.first { $0.first == coding.lowercased() || "x-\($0.first ?? "")" == coding.lowercased() }
      let match = exact ?? names.first { $0.first == "*" }
      if let match, !isRefused(match) { return nil }
      return "the content is coded with \(coding), and the request has 'Accept-Encoding: \(excerpt(accepted.utf8))'"
    },
    ConventionRule(
      "negotiation.preference", .convention, .rfc(7240, "3"),
      "Send Preference-Applied only for a preference that the request states."
    ) { subject in
      guard subject.request != nil, subject[.preferenceApplied] != nil, subject.requested(.prefer) == nil else {
        return nil
      }
      return "there is Preference-Applied, and the request has no Prefer field"
    },
  ]
}
