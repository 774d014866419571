import TypedResponses

extension ResourceOperation {
  /// The rules of the operation's convention, as a team has chosen it if it has. They are the same ones either way.
  func rules(following profile: ConventionProfile?) -> [ConventionRule] {
    [statusRule(changeStatus(in: profile)), methodRule, errorShapeRule, validationRule(profile)] + ownRules
      + (findsResources ? [denialRule(profile), removalRule(profile)] : [])
  }

  func rule(
    _ name: String, _ section: RFCSection, _ advice: String, check: @escaping @Sendable (Subject) -> String?
  ) -> ConventionRule {
    ConventionRule(RuleID("operation.\(self.name).\(name)"), .convention, section, advice, check: check)
  }

  private func statusRule(_ chosen: StatusCode?) -> ConventionRule {
    let others: [StatusCode] = chosen == nil ? [] : [.ok, .noContent].filter { $0 != chosen }
    let successes = successes.filter { !others.contains($0) }
    let names = successes.map(\.description).joined(separator: ", ")
    return rule("status", .http("15.3"), "Answer with \(names), a redirect or an error.") { subject in
      let isFine =
        successes.contains { $0.code == subject.code } || (300...599).contains(subject.code) && subject.code != 303
      return isFine ? nil : "\(self.name) is answered with \(subject.code)"
    }
  }

  private var methodRule: ConventionRule {
    let names = methods.map(\.token).joined(separator: ", ")
    return rule("method", .http("9.3"), "Use \(names) for it.") { [methods] subject in
      guard let method = subject.method, !methods.contains(method) else { return nil }
      return "\(self.name) is done with \(method)"
    }
  }

  private var errorShapeRule: ConventionRule {
    rule("error-shape", .rfc(9457, "3"), "Send every error as a problem document, so that clients read one shape.") {
      subject in
      guard subject.isError, subject.method != .head, let type = subject.contentType, !subject.isProblem,
        type.essence != "application/problem+xml"
      else { return nil }
      return "the error is sent as \(type)"
    }
  }

  private var ownRules: [ConventionRule] {
    switch self {
    case .list, .search:
      [
        rule("content", .http("15.3.1"), "Send an array, or an object that holds one; an empty list is 200 with [].") {
          subject in
          guard subject.code == 200, subject.method != .head, let json = subject.json else { return nil }
          if json.elements != nil { return nil }
          if case .object(let object) = json, object.members.contains(where: { $0.value.elements != nil }) {
            return nil
          }
          return "the content is \(json.kind) without an array"
        }
      ]
    case .read:
      [
        rule("validator", .http("8.8"), "Send ETag or Last-Modified, so that clients can ask whether it has changed.") {
          subject in
          subject.code == 200 && subject[.etag] == nil && subject[.lastModified] == nil ? "there is no validator" : nil
        }
      ]
    case .create:
      [
        rule("location", .http("9.3.3"), "Send Location with the address of the new resource.") { subject in
          subject.code == 201 && subject[.location] == nil ? "there is no Location field" : nil
        }
      ]
    case .batch:
      [
        rule("statuses", .rfc(4918, "13"), "Give every item of a 207 a status of its own.") { subject in
          guard subject.code == 207, let json = subject.json else { return nil }
          let items =
            json.elements ?? ["items", "results", "responses"].lazy.compactMap { json[$0]?.elements }.first ?? []
          return items.contains { $0["status"]?.number == nil } || items.isEmpty
            ? "an item of the 207 has no status" : nil
        }
      ]
    case .job:
      [
        rule("monitor", .http("15.3.3"), "Point to where the job's state can be read, with Location.") { subject in
          subject.code == 202 && subject[.location] == nil && subject[.contentLocation] == nil && subject[.link] == nil
            ? "the 202 points to no status monitor" : nil
        }
      ]
    case .signIn:
      [
        rule("no-store", .rfc(6749, "5.1"), "Send 'Cache-Control: no-store' with credentials.") { subject in
          subject.isSuccess && subject.code != 204 && subject.cacheDirective("no-store") == nil
            ? "the response to the sign-in can be stored" : nil
        }
      ]
    default: []
    }
  }
}
