import TypedResponses
import TypedResponsesChecking

/// What was found in all inputs.
struct Report {
  private let checker: ConventionChecker
  private(set) var findings: [Finding] = []
  private var exchangeCount = 0

  init(checker: ConventionChecker) {
    self.checker = checker
  }

  mutating func add(_ conversation: [Exchange]) {
    exchangeCount += conversation.count
    findings += checker.check(conversation)
  }

  /// The findings for people, by exchange.
  var text: String {
    var lines: [String] = []
    var last: String?
    for finding in findings {
      if finding.exchange != last { lines += last == nil ? [finding.exchange] : ["", finding.exchange] }
      last = finding.exchange
      lines += "\(finding)".split(separator: "\n").map { "  \($0)" }
    }
    if !lines.isEmpty { lines.append("") }
    return (lines + [summary]).joined(separator: "\n")
  }

  private var summary: String {
    let responses = "\(exchangeCount) \(exchangeCount == 1 ? "response" : "responses")"
    guard !findings.isEmpty else { return "No finding in \(responses)." }
    let counts = Severity.allCases.map { severity in "\(findings.count { $0.severity == severity }) \(severity)" }
    let noun = findings.count == 1 ? "finding" : "findings"
    return "\(findings.count) \(noun) in \(responses): \(counts.joined(separator: ", "))."
  }

  /// The findings for programs.
  var json: String {
    let rows = findings.map { finding in
      Row(
        exchange: finding.exchange, rule: finding.rule.name, severity: finding.severity.rawValue,
        section: finding.section.description, message: finding.message)
    }
    let lines = rows.compactMap { row in
      (try? JSONContentEncoder().encode(row)).map { String(decoding: $0, as: UTF8.self) }
    }
    return lines.isEmpty ? "[]" : "[\n  \(lines.joined(separator: ",\n  "))\n]"
  }

  private struct Row: Encodable {
    let exchange: String
    let rule: String
    let severity: String
    let section: String
    let message: String
  }
}
