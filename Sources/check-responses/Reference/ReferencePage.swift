import TypedResponses

/// The registry of statuses as one page of HTML, complete in itself: a list to read without a script, and one that is
/// filtered by typing where there is a script. Nothing is loaded.
enum ReferencePage {
  static var html: String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>HTTP statuses</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <header>
    <h1>HTTP statuses</h1>
    <p>When to send each, what it must have, what clients and caches make of it. Written from the registry of
    TypedResponses; the sections of the RFCs are linked.</p>
    </header>
    <main>
    \(sections.map(\.html).joined(separator: "\n"))
    </main>
    <script>
    \(script)
    </script>
    </body>
    </html>
    """
  }

  /// What the page has, in its order.
  private static var sections: [ReferenceSection] {
    StatusClass.allCases.map { statusClass in
      ReferenceSection(
        "\(statusClass.rawValue)xx", id: "class-\(statusClass.rawValue)",
        entries: StatusRegistration.all.filter { $0.statusClass == statusClass }.map(entry))
    } + [choosing, caching, retrying, unsendable]
  }
}

// MARK: - Statuses

extension ReferencePage {
  private static func entry(on registration: StatusRegistration) -> String {
    let rules = registration.fieldRules.map { rule in
      let names = rule.names.map { "<code>\(XMLText.escaped($0.name))</code>" }.joined(separator: ", ")
      let words = [rule.condition, rule.note].compactMap(\.self).map(XMLText.escaped).joined(separator: ", ")
      return "\(rule.level.rawValue) \(names) \(words) (\(link(to: rule.section)))"
    }
    var facts: [(name: String, html: String)] = [
      ("The client", XMLText.escaped(registration.clientAction)),
      (
        "Answers",
        XMLText.escaped(
          registration.requests.methodText + (registration.requests.sentence.map { ". \($0)" } ?? ""))
      ),
      (
        "Content", XMLText.escaped(registration.content.sentence + (registration.contentNote.map { " \($0)" } ?? ""))
      ),
      ("Fields", list(rules)),
      ("Caches", XMLText.escaped(registration.caching.sentence)),
      ("Again", XMLText.escaped(registration.retry.sentence)),
      ("Sent by", XMLText.escaped(registration.sender.name)),
    ]
    if let runbook = registration.runbook {
      facts.append(("Many of them", XMLText.escaped("\(registration.signal). \(runbook)")))
    }
    if !registration.remarks.isEmpty {
      facts.append(("Good to know", list(registration.remarks.map(XMLText.escaped))))
    }
    facts.append(
      ("Defined in", ([registration.section] + registration.furtherSections).map(link).joined(separator: ", ")))
    let rows = facts.map { "<dt>\($0.name)</dt><dd>\($0.html)</dd>" }.joined(separator: "\n")
    return """
      <article data-entry id="status-\(registration.status.code)">
      <h3>\(XMLText.escaped("\(registration.status)"))</h3>
      <p>\(XMLText.escaped(registration.whenToSend))</p>
      <details><summary>What it has, and what becomes of it</summary>
      <dl>
      \(rows)
      </dl>
      </details>
      </article>
      """
  }

  private static func list(_ items: [String]) -> String {
    "<ul>\(items.map { "<li>\($0)</li>" }.joined())</ul>"
  }

  private static func link(to section: RFCSection) -> String {
    "<a href=\"\(XMLText.escaped(section.url))\">\(XMLText.escaped(section.description))</a>"
  }
}

// MARK: - Tables

extension ReferencePage {
  private static var choosing: ReferenceSection {
    ReferenceSection(
      "This or that", id: "choosing", columns: ["Between", "The difference"],
      rows: StatusConfusion.all.map { pair in
        ["\(reference(to: pair.first)) or \(reference(to: pair.second))", XMLText.escaped(pair.difference)]
      })
  }

  private static var caching: ReferenceSection {
    ReferenceSection(
      "What caches may do", id: "caching", columns: ["Status", "Without a lifetime in the response"],
      rows: StatusRegistration.all.filter { $0.caching != .inapplicable }.map {
        [reference(to: $0.status), XMLText.escaped($0.caching.sentence)]
      })
  }

  private static var retrying: ReferenceSection {
    ReferenceSection(
      "Whether to send it again", id: "again", columns: ["Status", "The same request"],
      rows: StatusRegistration.all.filter { $0.status.isError }.map {
        [reference(to: $0.status), XMLText.escaped($0.retry.sentence)]
      })
  }

  private static var unsendable: ReferenceSection {
    ReferenceSection(
      "Codes that cannot be sent", id: "unsendable",
      columns: ["Code", "Used by", "Name", "What it says", "Send instead"],
      rows: UnsendableStatus.all.flatMap { status in
        status.meanings.map { meaning in
          [String(status.code), meaning.sender, meaning.name, meaning.explanation].map(XMLText.escaped)
            + [meaning.substitute.map(reference) ?? ""]
        }
      })
  }

  private static func reference(to status: StatusCode) -> String {
    "<a href=\"#status-\(status.code)\">\(XMLText.escaped("\(status)"))</a>"
  }
}
