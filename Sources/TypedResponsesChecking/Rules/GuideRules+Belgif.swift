import TypedResponses

extension ConventionRule {
  /// Belgif REST guide.
  static let belgif: [ConventionRule] = [
    guide(.belgif, "bad-request", .should, page("badRequest"), "Answer invalid input with 400.") { subject in
      subject.code == 422 ? "invalid input is answered with 422" : nil
    },
    guide(
      .belgif, "problem", .should, rule("err-problem"), "Send every error but 405, 406 and 415 as a problem document."
    ) { subject in
      [405, 406, 415].contains(subject.code) ? nil : subject.errorIsNoProblem(orXML: false)
    },
    guide(.belgif, "type", .must, rule("err-problem"), "Write the type of every problem, as an absolute URI.") {
      subject in
      guard subject.isError, let problem = subject.problem else { return nil }
      guard let type = problem["type"]?.text else { return "the document has no type" }
      return type.hasScheme ? nil : "the type is \(FieldText.quote(type))"
    },
    guide(
      .belgif, "urn", .should, rule("prb-type"),
      "Write the type as urn:problem-type:ORGANIZATION:TYPE, or one that the guide has for the status."
    ) { subject in
      guard subject.isError, let type = subject.problem?["type"]?.text, type.hasScheme else { return nil }
      let isBlankByRight = type == "about:blank" && !standardized.contains(subject.code)
      let isURN = type.hasPrefix("urn:problem-type:") && type.split(separator: ":").count >= 4
      return isURN || isBlankByRight ? nil : "the type is \(FieldText.quote(type))"
    },
    guide(.belgif, "href", .should, rule("err-problem"), "Write the page of a standardized problem as its href.") {
      subject in
      guard subject.isError, let problem = subject.problem, let type = problem["type"]?.text,
        type.hasPrefix("urn:problem-type:belgif:")
      else { return nil }
      guard let page = problem["href"]?.text else { return "the document has no href" }
      return page.hasScheme ? nil : "the href is \(FieldText.quote(page))"
    },
    guide(
      .belgif, "instance", .should, rule("err-problem"),
      "Write the instance of every problem as an absolute URI, such as urn:uuid:d9e35127-e9b1-4201-a211-2b52e52508df."
    ) { subject in
      guard subject.isError, let problem = subject.problem else { return nil }
      guard let instance = problem["instance"]?.text else { return "the document has no instance" }
      return instance.hasScheme ? nil : "the instance is \(FieldText.quote(instance))"
    },
    guide(
      .belgif, "issues", .should, page("badRequest"),
      "List what is invalid as issues, each with 'in' (body, header, path or query), 'name' and 'detail'."
    ) { subject in
      guard subject.isError, let problem = subject.problem else { return nil }
      if let other = ["errors", "violations", "fields"].first(where: { problem[$0] != nil }) {
        return "what is invalid is listed as \(other)"
      }
      guard let issues = problem["issues"] else { return nil }
      guard let elements = issues.elements else { return "the issues are \(issues.kind)" }
      return elements.contains { !$0.isIssue } ? "an issue does not say where it is or what it is about" : nil
    },
  ]

  /// The codes of which the guide has a problem.
  private static let standardized: Set<Int> = [400, 401, 403, 404, 413, 429, 500, 502, 503]

  private static func rule(_ name: String) -> RFCSection {
    .guide(.belgif, name, at: "https://www.belgif.be/specification/rest/api-guide/#rule-\(name)")
  }

  private static func page(_ name: String) -> RFCSection {
    .guide(
      .belgif, "problems/\(name)", at: "https://www.belgif.be/specification/rest/api-guide/problems/\(name).html")
  }
}

extension JSONValue {
  /// Whether it is an issue of the guide's schema.
  fileprivate var isIssue: Bool {
    guard case .object = self, self["detail"]?.text != nil || self["type"]?.text != nil else { return false }
    guard let part = self["in"] else { return true }
    return ["body", "header", "path", "query"].contains(part.text) && self["name"]?.text != nil
  }
}

extension String {
  /// Whether the text begins with the scheme of a URI.
  fileprivate var hasScheme: Bool {
    guard let colon = firstIndex(of: ":"), let first = unicodeScalars.first else { return false }
    return first.isASCII && first.properties.isAlphabetic
      && self[..<colon].utf8.allSatisfy { FieldSyntax.isTokenOctet($0) }
  }
}
