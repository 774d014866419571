import TypedResponses

extension ConventionRule {
  /// Traces of the server's inside in what it says of errors.
  static let leaks: [ConventionRule] = [
    leak("leak.stack-trace") { text, _ in LeakSign.trace.first(in: text).map { "a stack trace: \($0)" } },
    leak("leak.sql") { text, _ in LeakSign.database.first(in: text).map { "a database's message: \($0)" } },
    leak("leak.type-name") { text, _ in
      LeakSign.program.first(in: text).map { "names of types or errors of the program: \($0)" }
    },
    leak("leak.query") { text, _ in ServerText.statement(in: text).map { "SQL: \(FieldText.quote($0))" } },
    leak("leak.path") { text, subject in
      ServerText.path(in: text, knownTo: subject.request).map { "a path of the server: \(FieldText.quote($0))" }
    },
    leak("leak.address") { text, subject in
      ServerText.address(in: text, knownTo: subject.request).map { "an address inside: \(FieldText.quote($0))" }
    },
  ]

  private static func leak(
    _ id: RuleID, sign: @escaping @Sendable (String, Subject) -> String?
  ) -> ConventionRule {
    ConventionRule(
      id, .should, .rfc(9457, "5"),
      "Write what the client can act on, and log the rest: such text helps attackers and nobody else."
    ) { subject in
      for text in subject.explanations {
        if let sign = sign(text, subject) { return "the content has \(sign)" }
      }
      return nil
    }
  }
}

extension Subject {
  /// What an error tells people: the strings of a JSON document, or text as a whole, each up to 64 KiB.
  fileprivate var explanations: [String] {
    guard isError, response.content?.isEmpty == false else { return [] }
    if let json {
      var strings: [String] = []
      collect(json, named: "", into: &strings)
      return strings
    }
    if response.source != .recording, self[.contentEncoding] != nil { return [] }
    let essence = contentType?.essence ?? "text/plain"
    let isMarkup = essence == "text/html" || essence.hasSuffix("xml")
    guard isMarkup || essence.hasPrefix("text/") else { return [] }
    let text = response.content.map { String(decoding: $0.prefix(65536).filter { $0 != 0x0D }, as: UTF8.self) } ?? ""
    return [isMarkup ? CharacterReferences.resolved(in: text) : text]
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
