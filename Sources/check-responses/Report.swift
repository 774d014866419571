import TypedResponses
import TypedResponsesChecking

/// What was found in all inputs.
struct Report {
  /// One exchange with what was found in it.
  struct Entry {
    let file: String
    let line: Int
    let exchange: String
    let findings: [Finding]
  }

  private let options: CheckOptions
  private let checker: ConventionChecker
  private var baseline: Baseline?
  private(set) var entries: [Entry] = []
  /// The inputs that could not be read, with the reason.
  private(set) var unreadable: [(input: String, reason: String)] = []
  private var knownCount = 0

  init(_ options: CheckOptions) {
    self.options = options
    checker = options.checker
    baseline = options.baseline
  }

  mutating func add(_ conversation: Conversation) {
    var byExchange: [String: [Finding]] = [:]
    for finding in checker.check(conversation.exchanges, operations: options.operations) {
      if baseline?.knows(finding) ?? false {
        knownCount += 1
      } else {
        byExchange[finding.exchange, default: []].append(finding)
      }
    }
    for (exchange, line) in zip(conversation.exchanges, conversation.lines) {
      entries.append(
        Entry(
          file: conversation.file, line: line, exchange: exchange.name,
          findings: byExchange.removeValue(forKey: exchange.name) ?? []))
    }
  }

  mutating func add(unreadable input: String, _ reason: String) {
    unreadable.append((input, reason))
  }

  var findings: [Finding] { entries.flatMap(\.findings) }

  /// Whether the finding is one that makes the command fail.
  func fails(_ finding: Finding) -> Bool { finding.severity >= options.failOn }

  /// The counts in a sentence or two.
  var summary: String {
    let responses = "\(entries.count) \(entries.count == 1 ? "response" : "responses")"
    let findings = findings
    var sentences: [String] = []
    if findings.isEmpty {
      sentences.append("No finding in \(responses).")
    } else {
      let counts = Severity.allCases.map { severity in "\(findings.count { $0.severity == severity }) \(severity)" }
      let noun = findings.count == 1 ? "finding" : "findings"
      sentences.append("\(findings.count) \(noun) in \(responses): \(counts.joined(separator: ", ")).")
    }
    if knownCount > 0 { sentences.append("\(knownCount) of the baseline left out.") }
    if let outdated = baseline?.outdated, outdated > 0 {
      sentences.append("\(outdated) of the baseline did not come up again.")
    }
    return sentences.joined(separator: " ")
  }

  /// The report in the format that was asked for.
  var formatted: String {
    switch options.format {
    case .text: text
    case .json: json
    case .sarif: sarif
    case .junit: junit
    }
  }
}

// MARK: - Text and JSON

extension Report {
  /// The findings for people, by exchange.
  private var text: String {
    var lines: [String] = []
    for entry in entries where !entry.findings.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append(entry.exchange)
      for finding in entry.findings { lines += "\(finding)".split(separator: "\n").map { "  \($0)" } }
    }
    if !lines.isEmpty { lines.append("") }
    return (lines + [summary]).joined(separator: "\n")
  }

  /// The findings for programs.
  private var json: String {
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
