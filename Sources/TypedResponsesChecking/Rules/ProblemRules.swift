import TypedResponses

extension ConventionRule {
  /// Problem documents.
  ///
  /// [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)
  static let problems: [ConventionRule] = [
    ConventionRule(
      "problem.object", .must, .rfc(9457, "3"), "Send a JSON object as the problem document."
    ) { subject in
      guard subject.isProblem, let json = subject.json else { return nil }
      if case .object = json { return nil }
      return "the document is \(json.kind)"
    },
    member("problem.type", "type", .rfc(9457, "3.1.1")),
    member("problem.title", "title", .rfc(9457, "3.1.3")),
    member("problem.detail", "detail", .rfc(9457, "3.1.4")),
    member("problem.instance", "instance", .rfc(9457, "3.1.5")),
    ConventionRule(
      "problem.status", .must, .rfc(9457, "3.1.2"),
      "Write the response's own status as a number, or leave the member out."
    ) { subject in
      guard let value = subject.problem?["status"] else { return nil }
      guard let number = value.number else { return "the member 'status' is \(value.kind)" }
      return number == subject.code
        ? nil : "the member 'status' is \(number), and the response's status is \(subject.code)"
    },
    ConventionRule(
      "problem.type.uri", .must, .rfc(9457, "3.1.1"), "Write a URI as the type, or leave it out."
    ) { subject in
      guard let text = subject.problem?["type"]?.text, (try? URIReference(text)) == nil else { return nil }
      return "the type \(FieldText.quote(text)) is no URI reference"
    },
    ConventionRule(
      "problem.type.relative", .should, .rfc(9457, "3.1.1"),
      "Write an absolute URI, or at least the full path from '/': a relative type means something else at every address."
    ) { subject in
      guard let text = subject.problem?["type"]?.text, (try? URIReference(text)) != nil, !text.isEmpty,
        !text.hasPrefix("/")
      else { return nil }
      let scheme = text.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
      return scheme.endIndex < text.endIndex && text[scheme.endIndex] == ":"
        ? nil : "the type is \(FieldText.quote(text))"
    },
    ConventionRule(
      "problem.instance.uri", .must, .rfc(9457, "3.1.5"), "Write a URI reference as the instance, or leave it out."
    ) { subject in
      guard let text = subject.problem?["instance"]?.text, (try? URIReference(text)) == nil else { return nil }
      return "the instance \(FieldText.quote(text)) is no URI reference"
    },
    ConventionRule(
      "problem.title.blank", .should, .rfc(9457, "4.2.1"),
      "Write the status phrase as the title of 'about:blank', or give the problem a type of its own."
    ) { subject in
      guard subject.isError, let problem = subject.problem, let title = problem["title"]?.text,
        let phrase = subject.status?.phrase,
        problem["type"] == nil || problem["type"]?.text == "about:blank", title != phrase,
        subject[.contentLanguage] == nil
      else { return nil }
      return "the type is 'about:blank', and the title is \(FieldText.quote(title)), not \(FieldText.quote(phrase))"
    },
    ConventionRule(
      "problem.member-name", .should, .rfc(9457, "3.2"),
      "Begin names of extension members with a letter, and use letters, digits and '_', three or more."
    ) { subject in
      let standard = ["type", "title", "status", "detail", "instance", "violated-policies"]
      let odd = subject.problem?.members.first { !standard.contains($0.name) && ProblemMemberName($0.name) == nil }
      return odd.map { "the member \(FieldText.quote($0.name)) has such a name" }
    },
    ConventionRule(
      "problem.media-type", .should, .rfc(9457, "3"), "Send problem documents as application/problem+json."
    ) { subject in
      guard subject.isError, let type = subject.contentType, !subject.isProblem, type.essence == "application/json",
        case .object(let object)? = subject.json, object["title"]?.text != nil,
        object["status"]?.number != nil || object["detail"]?.text != nil,
        object["type"]?.text != nil
      else { return nil }
      return "the content is a problem document, and Content-Type is \(type)"
    },
    ConventionRule(
      "problem.charset", .convention, .rfc(9457, "6"),
      "Leave the charset out: the media type has no parameters, and JSON is UTF-8."
    ) { subject in
      guard subject.isProblem, let charset = subject.contentType?[parameter: "charset"] else { return nil }
      return "Content-Type has charset=\(charset)"
    },
    ConventionRule(
      "problem.success", .should, .rfc(9457, "3"), "Send problem documents with 4xx and 5xx."
    ) { subject in
      guard subject.isProblem || subject.isXMLProblem, (200...399).contains(subject.code), subject.method != .head
      else { return nil }
      return "a problem document comes with \(subject.code)"
    },
    ConventionRule(
      "problem.xml", .must, .rfc(9457, "3"),
      "Make 'problem' in the namespace urn:ietf:rfc:7807 the root, and let its status be the response's."
    ) { subject in
      guard subject.isXMLProblem, subject.method != .head, let text = subject.response.text, !text.isEmpty else {
        return nil
      }
      guard let outline = XMLOutline(text), let root = outline.root else { return "the document is no XML" }
      if root.namespace != namespace { return "the document is not in the namespace \(namespace)" }
      if root.name != "problem" { return "the root is \(FieldText.quote(root.name))" }
      let status = outline.children.first { $0.name == "status" && $0.namespace == namespace }?.trimmedText
      guard let status, Int(status) != subject.code else { return nil }
      return "the document's status is \(FieldText.quote(status)), and the response's is \(subject.code)"
    },
    ConventionRule(
      "problem.errors.pointer", .convention, .rfc(9457, "3"),
      "Write each pointer as a JSON pointer in a fragment: '#/email'."
    ) { subject in
      for error in subject.problem?["errors"]?.elements ?? [] {
        guard let pointer = error["pointer"]?.text else { continue }
        if !pointer.hasPrefix("#") || JSONPointer(String(pointer.dropFirst())) == nil {
          return "the pointer is \(FieldText.quote(pointer))"
        }
      }
      return nil
    },
  ]

  /// The namespace of problem documents in XML.
  private static var namespace: String { "urn:ietf:rfc:7807" }

  /// The member, when it is there, has to be a string.
  private static func member(_ id: RuleID, _ name: String, _ section: RFCSection) -> ConventionRule {
    ConventionRule(id, .must, section, "Write '\(name)' as a string, or leave it out.") { subject in
      guard let value = subject.problem?[name], value.text == nil else { return nil }
      return "the member '\(name)' is \(value.kind)"
    }
  }
}

extension Subject {
  /// Whether the content is labelled as a problem document in JSON.
  var isProblem: Bool { contentType?.essence == "application/problem+json" }

  fileprivate var isXMLProblem: Bool { contentType?.essence == "application/problem+xml" }

  /// The problem document.
  var problem: JSONObject? {
    if isProblem, case .object(let object)? = json { object } else { nil }
  }
}
