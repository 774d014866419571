import TypedResponses

extension ConventionRule {
  /// What the registry asks of each status: fields, methods, content.
  static let statuses: [ConventionRule] =
    [
      ConventionRule(
        "status.unregistered", .must, .rfc(9205, "4.6"),
        "Send a registered status: clients treat one that nobody registered like the first of its class at best."
      ) { subject in
        guard subject.code != 0, subject.status == nil, ![104, 305, 306, 418].contains(subject.code) else { return nil }
        return "\(StatusCodeMeaning(of: subject.code))"
      },
      ConventionRule(
        "status.reserved", .should, .http("15"),
        "Send a status that means something: this code is reserved or out of use."
      ) { subject in
        [305, 306, 418].contains(subject.code) ? "\(StatusCodeMeaning(of: subject.code))" : nil
      },
      ConventionRule(
        "status.error.content", .should, .http("15.5"),
        "Explain the error in the content, best as a problem document; only answers to HEAD go without."
      ) { subject in
        guard subject.isError, subject.registration?.content == .explainsError, subject.method != .head,
          subject.contentLength == 0,
          !(subject.response.source == .wire && subject.request == nil && subject[.contentLength] == nil)
        else { return nil }
        return "the response to an error has no content"
      },
      ConventionRule(
        "status.300.content", .should, .http("15.4.1"), "List the choices with their addresses in the content."
      ) { subject in
        guard subject.code == 300, subject.method != .head, subject.contentLength == 0 else { return nil }
        return "the response names no choice"
      },
      ConventionRule(
        "status.redirect.method", .convention, .http("15.4"),
        "Send 308 in place of 301, and 307 in place of 302: clients do not agree on what becomes of the method and "
          + "the content."
      ) { subject in
        guard [301, 302].contains(subject.code), let method = subject.method, !method.isSafe, method != .post,
          method != .query
        else { return nil }
        return "\(method) is answered with \(subject.code)"
      },
      ConventionRule(
        "status.408.handler", .convention, .http("15.5.9"),
        "Leave 408 to the server, while the request arrives. A handler sends 503 or 504: browsers repeat a request "
          + "after 408, whatever its method."
      ) { subject in
        guard subject.code == 408, !subject.isComplete, let method = subject.method, !method.isIdempotent else {
          return nil
        }
        return "a handler answers \(method) with 408"
      },
    ]
    + StatusRegistration.all.flatMap { registration in
      fieldRules(registration) + [methodRule(registration)]
    }

  /// What is asked of each field. What holds always makes the same under a condition superfluous.
  private static func fieldRules(_ registration: StatusRegistration) -> [ConventionRule] {
    let rules = registration.fieldRules
    return rules.flatMap { rule in
      rule.names.compactMap { name in
        let isCovered =
          rule.condition != nil
          && rules.contains { $0.condition == nil && $0.level == rule.level && $0.names.contains(name) }
        return isCovered ? nil : fieldRule(name, rule, registration)
      }
    }
  }

  private static func fieldRule(
    _ name: FieldName, _ rule: FieldRule, _ registration: StatusRegistration
  ) -> ConventionRule? {
    guard let severity = rule.level.severity, FieldCondition.canBeSeen(rule.condition) else { return nil }
    let status = registration.status
    let isWanted = rule.level == .must || rule.level == .should
    let slug = (name == .wwwAuthenticate || name == .proxyAuthenticate) ? "challenge" : name.name.lowercased()
    let id = RuleID("status.\(status.code).\(isWanted ? "" : "no-")\(slug)")
    let condition = rule.condition.map { ", \($0)" } ?? ""
    let advice =
      isWanted
      ? "Send \(status) with \(name)\(rule.note.map { " \($0)" } ?? "")\(condition)."
      : "Send \(status) without \(name)\(condition)."
    let isOfConnection = ConventionRule.connectionFields.contains(name)
    return ConventionRule(id, severity, rule.section, advice, code: status.code) { subject in
      guard subject.status == status, FieldCondition.holds(rule.condition, for: subject) else { return nil }
      // HTTP/2 and HTTP/3 have no such fields, so there is nothing to send or to leave out by this rule.
      if isOfConnection && subject.isMultiplexed { return nil }
      let value = subject[name]
      if !isWanted { return value.map { "the response has '\(name): \(excerpt($0.utf8))'" } }
      if name == .date && !subject.isComplete { return nil }
      if value == nil { return "there is no \(name) field" }
      let mayBeEmpty = [.allow, .date, .location, .etag, .contentRange].contains(name)
      return value == "" && !mayBeEmpty ? "the \(name) field is empty" : nil
    }
  }

  private static func methodRule(_ registration: StatusRegistration) -> ConventionRule {
    let status = registration.status
    let severity: Severity = registration.requests.isBinding ? .must : .convention
    return ConventionRule(
      RuleID("status.\(status.code).method"), severity, registration.section,
      "Send \(status) in answer to \(registration.requests.methodText).", code: status.code
    ) { subject in
      guard subject.status == status, let method = subject.method, !registration.requests.allows(method) else {
        return nil
      }
      return "\(method) is answered with \(status)"
    }
  }
}

extension RequirementLevel {
  /// How a breach weighs; `nil` when there can be none.
  fileprivate var severity: Severity? {
    switch self {
    case .must, .mustNot: .must
    case .should, .shouldNot: .should
    case .may: nil
    }
  }
}
