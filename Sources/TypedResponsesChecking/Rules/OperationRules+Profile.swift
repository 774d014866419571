import TypedResponses

// The rules about what a team has chosen, silent where it has not.

extension ResourceOperation {
  /// Whether the operation is about resources that may be missing or hidden.
  var findsResources: Bool { self != .batch && self != .signIn }

  /// The status for a change that a profile asks for.
  func changeStatus(in profile: ConventionProfile?) -> StatusCode? {
    switch self {
    case .replace: profile?.replacement.status
    case .update: profile?.update.status
    case .delete: profile?.deletion.status
    default: nil
    }
  }

  func validationRule(_ profile: ConventionProfile?) -> ConventionRule {
    let chosen = profile?.validation.status
    return rule(
      "validation", .http("15.5.21"), "Answer every failed validation with \(chosen?.description ?? "one status")."
    ) { subject in
      guard let chosen, subject.code != chosen.code, [400, 422].contains(subject.code), subject.listsFaults else {
        return nil
      }
      return "the failed validation is answered with \(subject.code)"
    }
  }

  func denialRule(_ profile: ConventionProfile?) -> ConventionRule {
    rule("denial", .http("15.5.4"), "Answer as for a resource that does not exist, with 404.") { subject in
      profile?.denial == .notFound && subject.code == 403 ? "the 403 tells that the resource exists" : nil
    }
  }

  func removalRule(_ profile: ConventionProfile?) -> ConventionRule {
    rule("removal", .http("15.5.11"), "Answer as for a resource that never existed, with 404.") { subject in
      profile?.removal == .notFound && subject.code == 410 ? "the 410 tells that the resource was there" : nil
    }
  }
}

extension Subject {
  /// Whether the content is a problem that lists what is wrong with values, in one of the forms that are in use.
  fileprivate var listsFaults: Bool {
    guard isProblem, let json else { return false }
    return ["errors", "violations", "fields", "issues"].contains { name in
      guard let list = json[name] else { return false }
      if case .object(let messages) = list { return !messages.members.isEmpty }
      return list.elements?.isEmpty == false
    }
  }
}
