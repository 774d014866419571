import TypedResponses

extension ConventionRule {
  /// Traces of the server's inside in what it says of errors.
  static let leaks: [ConventionRule] = [
    leak(
      "leak.stack-trace", "a stack trace",
      [
        "Traceback (most recent call last)", "\n    at ", "\n\tat ", "Stack trace:", "Fatal error: ", "goroutine ",
        "Exception in thread", "NullReferenceException", "java.lang.", "Current stack trace", "\n#0 ",
      ]),
    leak(
      "leak.sql", "SQL or a database's message",
      [
        "SQLSTATE", "syntax error at or near", "constraint failed", "duplicate key value violates", "PSQLError",
        "ORA-0",
        "INSERT INTO ", "DELETE FROM ", "you have an error in your SQL syntax", "violates foreign key", "no such table",
        "no such column", "PostgresError", "SQLite error",
      ]),
    leak(
      "leak.type-name", "names of types or errors of the program",
      [
        "Swift.", "DecodingError", "keyNotFound(", "typeMismatch(", "valueNotFound(", "dataCorrupted(", "CodingKeys(",
        "Error Domain=", "NSCocoaErrorDomain", "NSError", "Optional(", "Abort.", "Foundation.", "debugDescription:",
        "but found a string", "Expected to decode", "JSONDecoder", "EventLoop", "NIOCore.",
      ]),
    ConventionRule("leak.query", .should, .rfc(9457, "5"), leakAdvice) { subject in
      subject.explanations.lazy.compactMap(statement).first.map { "the content has SQL: \(FieldText.quote($0))" }
    },
    ConventionRule("leak.path", .should, .rfc(9457, "5"), leakAdvice) { subject in
      subject.explanations.lazy.compactMap(path).first.map {
        "the content has a path of the server: \(FieldText.quote($0))"
      }
    },
  ]

  private static var leakAdvice: String {
    "Write what the client can act on, and log the rest: such text helps attackers and nobody else."
  }

  /// A query in the text: two words of SQL in capitals, in order.
  private static func statement(in text: String) -> String? {
    for (first, second) in [("SELECT ", " FROM "), ("UPDATE ", " SET "), ("ALTER ", " TABLE ")] {
      guard let start = text.firstRange(of: first), text[start.upperBound...].contains(second) else { continue }
      return String(text[start.lowerBound...])
    }
    return nil
  }

  /// A path of a file system in the text.
  private static func path(in text: String) -> String? {
    let roots = [
      "/Users/", "/home/", "/root/", "/var/", "/usr/", "/opt/", "/srv/", "/etc/", "/private/", "/tmp/", "file:///",
      ":\\",
    ]
    for root in roots {
      guard let start = text.firstRange(of: root)?.lowerBound else { continue }
      let isWithinPath =
        start > text.startIndex
        && (text[text.index(before: start)].isLetter || text[text.index(before: start)].isNumber)
      if isWithinPath && root.hasPrefix("/") { continue }
      return String(text[start...].prefix { !$0.isWhitespace && $0 != "\"" })
    }
    let sources = [".swift:", ".py\", line", ".js:", ".go:", ".rs:"]
    return sources.first { text.contains($0) }
  }

  private static func leak(_ id: RuleID, _ what: String, _ signs: [String]) -> ConventionRule {
    ConventionRule(id, .should, .rfc(9457, "5"), leakAdvice) { subject in
      for text in subject.explanations {
        if let sign = signs.first(where: { text.contains($0) }) {
          return "the content has \(what): \(FieldText.quote(sign))"
        }
      }
      return nil
    }
  }
}

extension Subject {
  /// What an error tells people: the strings of a JSON document, or text as a whole, each
  /// up to 64 KiB.
  fileprivate var explanations: [String] {
    guard isError else { return [] }
    if let json {
      var strings: [String] = []
      collect(json, named: "", into: &strings)
      return strings
    }
    return contentType.map { $0.essence.hasPrefix("text/") || $0.essence.hasSuffix("xml") } ?? true
      ? [response.content.map { String(decoding: $0.prefix(65536).filter { $0 != 0x0D }, as: UTF8.self) } ?? ""] : []
  }

  private func collect(_ value: JSONValue, named name: String, into strings: inout [String]) {
    switch value {
    case .string(let text):
      if !["type", "instance", "pointer", "path", "url", "href"].contains(name) {
        strings.append(String(decoding: text.utf8.prefix(65536), as: UTF8.self))
      }
    case .array(let elements):
      for element in elements { collect(element, named: name, into: &strings) }
    case .object(let object):
      for member in object.members { collect(member.value, named: member.name, into: &strings) }
    default: break
    }
  }
}
