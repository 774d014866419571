import TypedResponses

/// `Docs/StatusReference.md`, written from the table of statuses.
enum StatusReferencePage {
  static var command: String { "TYPED_RESPONSES_WRITE_REFERENCE=1 swift test --filter StatusReferenceTests" }

  static var text: String {
    ([introduction, summary] + StatusClass.allCases.flatMap(chapter) + [unsendable]).joined(separator: "\n\n") + "\n"
  }
}

// MARK: - Introduction

extension StatusReferencePage {
  private static var introduction: String {
    """
    # Status reference

    <!-- Written from StatusRegistration. Do not edit; to write it anew: \(command) -->

    Every status code that can be sent, and what HTTP asks of a response that has it. The page is written from the
    table in the code, `StatusRegistration`; a test fails when the two differ. After a change of the table, write it
    anew with

    ```
    \(command)
    ```

    MUST, SHOULD and MAY are the words of the RFC that is linked beside them. Codes that turn up in logs but cannot be
    sent stand [at the end](#codes-that-cannot-be-sent). To decide between statuses, see
    [Choosing a status](Guides/ChoosingAStatus.md).

    What holds whatever the status is:

    - An answer to HEAD should have the fields of the answer to GET, and never has content
      ([RFC 9110 §9.3.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2)).
    - A client that does not know a code treats it as the first of its class: 471 as 400
      ([RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110#section-15)).
    - A request may be repeated by itself when its method is idempotent: GET, HEAD, QUERY, OPTIONS, TRACE, PUT, DELETE. Others
      should not be, and a repeat that failed should not be repeated either
      ([RFC 9110 §9.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2)). "Retry" says what a status adds.
    - Any response may be cached if it states its lifetime, unless "Caching" forbids it
      ([RFC 9111 §3](https://www.rfc-editor.org/rfc/rfc9111#section-3)).
    - Fields for cross-origin requests belong on errors as much as on successes. Without them a browser reports a
      network error and hides the status from the page.
    """
  }

  private static var summary: String {
    let rows = StatusRegistration.all.map { registration in
      let own = registration.ownFieldRules.filter { $0.level == .must }.flatMap(\.names)
      let required = own.reduce(into: [FieldName]()) { if $1 != .date, !$0.contains($1) { $0.append($1) } }
      return [
        "[\(registration.status.code)](#\(anchor(of: registration.status)))",
        registration.phrase,
        registration.sender.name,
        registration.content.word,
        registration.caching.word,
        registration.signal == .nothing ? "" : registration.signal.name,
        required.map { "`\($0)`" }.joined(separator: " "),
      ]
    }
    return """
      ## All at a glance

      "Cached" says what a cache may do when the response states no lifetime. "Signal" says what it means in operation
      when such responses become many; [Monitoring](Guides/Monitoring.md) makes alerts of it. "Required" leaves out
      `Date`, and some fields in it depend on a condition that stands in the section of the code.

      \(table(["Code", "Phrase", "Sent by", "Content", "Cached", "Signal", "Required"], rows))
      """
  }
}

// MARK: - Chapters

extension StatusReferencePage {
  private static func chapter(on statusClass: StatusClass) -> [String] {
    let rules = statusClass.fieldRules.map { "- \(sentence(for: $0))" }.joined(separator: "\n")
    let head = """
      ## \(statusClass.title)

      \(statusClass.explanation)

      In every response of the class:

      \(rules)
      """
    return [head] + StatusRegistration.all.filter { $0.statusClass == statusClass }.map(section)
  }

  private static func section(on registration: StatusRegistration) -> String {
    var lines = [
      "### \(registration.status)",
      "",
      escaped(registration.whenToSend),
      "",
      "- **The client**: \(escaped(registration.clientAction))",
      "- **Sent by**: \(registration.sender.name)",
      "- **Answers**: " + registration.requests.methodText
        + (registration.requests.sentence.map { ". " + escaped($0) } ?? ""),
      "- **Content**: " + registration.content.sentence
        + (registration.contentNote.map { " " + escaped($0) } ?? ""),
    ]
    if !registration.ownFieldRules.isEmpty {
      lines.append("- **Fields**:")
      lines += registration.ownFieldRules.map { "  - \(sentence(for: $0))" }
    }
    lines.append("- **Caching**: " + registration.caching.sentence)
    lines.append("- **Retry**: " + escaped(registration.retry.sentence))
    if !registration.confusions.isEmpty {
      lines.append("- **Not to be confused with**:")
      lines += registration.confusions.compactMap { pair in
        pair.counterpart(of: registration.status).map {
          "  - [\($0)](#\(anchor(of: $0))). \(escaped(pair.difference))"
        }
      }
    }
    if let runbook = registration.runbook {
      lines.append("- **When they become many**: \(registration.signal). \(escaped(runbook))")
    }
    if !registration.remarks.isEmpty {
      lines.append("- **Good to know**:")
      lines += registration.remarks.map { "  - \(escaped($0))" }
    }
    let further = registration.furtherSections.map(link).joined(separator: ", ")
    lines.append(
      "- **Defined in**: " + link(to: registration.section) + (further.isEmpty ? "" : "; see also " + further))
    return lines.joined(separator: "\n")
  }

  private static func sentence(for rule: FieldRule) -> String {
    let names = rule.names.map { "`\($0)`" }.joined(separator: ", ")
    let details = [rule.condition, rule.note].compactMap(\.self).map(escaped).joined(separator: ", ")
    return "\(rule.level.rawValue) \(names)" + (details.isEmpty ? "" : " \(details)") + " (\(link(to: rule.section)))"
  }

  private static var unsendable: String {
    let rows = UnsendableStatus.all.flatMap { status in
      status.meanings.map { meaning in
        [
          String(status.code), meaning.sender, meaning.name, meaning.explanation,
          meaning.substitute.map { "[\($0)](#\(anchor(of: $0)))" } ?? "",
        ]
      }
    }
    return """
      ## Codes that cannot be sent

      Reserved, temporary or invented by a vendor: nobody else knows what they mean, and applications are to use
      registered codes only ([RFC 9205 §4.6](https://www.rfc-editor.org/rfc/rfc9205#section-4.6)). They exist here for
      whoever reads logs; no response can be made with them. `StatusCodeMeaning(of: 499)` tells the same in code.

      \(table(["Code", "Used by", "Name", "What it says", "Send instead"], rows))

      All other codes from 100 to 599 are not assigned, and other numbers are no status codes at all.
      """
  }
}

// MARK: - Markdown

extension StatusReferencePage {
  private static func link(to section: RFCSection) -> String { "[\(section)](\(section.url))" }

  /// The anchor that a heading with code and phrase gets: lower case, with hyphens for spaces.
  private static func anchor(of status: StatusCode) -> String {
    String(status.description.lowercased().map { $0 == " " ? "-" : $0 })
  }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { $0 == "*" ? ["\\", $0] : [$0] })
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

// MARK: - Words

extension StatusRegistration {
  /// The rules of this status alone.
  fileprivate var ownFieldRules: ArraySlice<FieldRule> { fieldRules.dropFirst(statusClass.fieldRules.count) }
}

extension ContentRule {
  fileprivate var word: String {
    switch self {
    case .forbidden: "forbidden"
    case .empty: "empty"
    case .optional: "optional"
    case .expected: "expected"
    case .explainsError: "explains"
    }
  }
}

extension CachingRule {
  fileprivate var word: String {
    switch self {
    case .heuristic: "yes"
    case .explicit: "no"
    case .forbidden: "never"
    case .inapplicable: ""
    }
  }
}

extension StatusClass {
  fileprivate var title: String {
    switch self {
    case .informational: "1xx: the request is under way"
    case .successful: "2xx: it worked"
    case .redirection: "3xx: something is left to do"
    case .clientError: "4xx: the request is at fault"
    case .serverError: "5xx: the server is at fault"
    }
  }

  fileprivate var explanation: String {
    switch self {
    case .informational:
      """
      Interim responses: they come before the final one, end with their header section, and are never sent to
      HTTP/1.0 clients ([RFC 9110 §15.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.2)). Mostly the server
      sends them, not the application. 104 is left out: it is registered for a time only.
      """
    case .successful:
      """
      The request was received, understood and accepted. A failure never hides behind a 2xx.
      """
    case .redirection:
      """
      The client goes on somewhere else, or uses what it has already (304). What tells the redirects apart: whether
      they last, and whether the method stays.
      """
    case .clientError:
      """
      The caller has to change something. Mostly the same request fails again, but not after 408, 421, 425, or after
      the wait that a 413 or 429 states. Send the most exact one, and explain it in the content. A sudden rise of them
      points to a client that was changed, or to an attack.
      """
    case .serverError:
      """
      The request looks right, and the server failed to fulfil it. Each one uses up the error budget, except those
      that are no incident; the content carries no detail of the program, only what the client can use.
      """
    }
  }
}
