import TypedResponses
import TypedResponsesChecking

/// What is known of a status code or a rule, as a page of text.
enum Explanation {
  static func text(of subject: String) -> String? {
    if let code = Int(subject) { return text(of: StatusCodeMeaning(of: code)) }
    return ConventionRule.named(RuleID(subject)).map {
      "\($0.id)  \($0.severity)  \($0.section)\n\($0.advice)\n\($0.section.url)"
    }
  }

  /// Every rule on a line: its name, its weight, where it is written, what to do.
  static var allRules: String {
    ConventionRule.everyKind.map { [$0.id.name, $0.severity.rawValue, $0.section.description, $0.advice] }
      .map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }

  private static func text(of meaning: StatusCodeMeaning) -> String {
    guard case .registered(let status) = meaning else { return "\(meaning)" }
    var lines = ["\(status.status)", status.section.url, "", "When to send it: \(status.whenToSend)"]
    lines.append("What the client does: \(status.clientAction)")
    lines.append("Content: \(status.content.sentence)\(status.contentNote.map { " \($0)" } ?? "")")
    lines.append("In answer to: \(status.requests.methodText).\(status.requests.sentence.map { " \($0)" } ?? "")")
    lines.append("Caches: \(status.caching.sentence)")
    lines.append("Sent by: \(status.sender.name)")
    lines.append("Signal: \(status.signal)\(status.runbook.map { ". \($0)" } ?? "")")
    if !status.fieldRules.isEmpty { lines += ["", "Fields:"] + status.fieldRules.map { "  \(text(of: $0))" } }
    if !status.remarks.isEmpty { lines += ["", "Remarks:"] + status.remarks.map { "  \($0)" } }
    if !status.furtherSections.isEmpty {
      lines += ["", "See also: \(status.furtherSections.map(\.description).joined(separator: ", "))"]
    }
    return lines.joined(separator: "\n")
  }

  private static func text(of rule: FieldRule) -> String {
    let names = rule.names.map(\.name).joined(separator: ", ")
    let words = [rule.level.rawValue, names, rule.note, rule.condition].compactMap(\.self)
    return "\(words.joined(separator: " "))  (\(rule.section))"
  }
}
