import TypedResponses

// The keywords that apply schemas to the value itself.

extension SchemaRun {
  mutating func applyInPlace(
    _ name: String, _ keyword: SchemaPlace, of place: SchemaPlace, to value: JSONValue, _ outcome: inout Outcome
  ) {
    switch name {
    case "$ref": take(follow(keyword, value), into: &outcome)
    case "$dynamicRef": take(follow(keyword, value, isDynamic: true), into: &outcome)
    case "not": applyNot(keyword, to: value, &outcome)
    case "if": applyCondition(keyword, of: place, to: value, &outcome)
    case "dependentSchemas":
      guard case .object = value else { return }
      for (name, schema) in keyword.members where value.member(name) != nil {
        take(evaluate(schema, value), into: &outcome)
      }
    default:
      guard let elements = keyword.value.elements, !elements.isEmpty else { return refuse(&outcome, keyword) }
      switch name {
      case "allOf": for part in keyword.elements { take(evaluate(part, value), into: &outcome) }
      case "anyOf": applyAny(keyword, to: value, &outcome)
      default: applyOne(keyword, to: value, &outcome)
      }
    }
  }

  private mutating func take(_ other: Outcome, into outcome: inout Outcome) {
    outcome.verdict = outcome.verdict.and(other.verdict)
    outcome.merge(other)
  }

  /// Applies the schema that a reference names.
  mutating func follow(_ keyword: SchemaPlace, _ value: JSONValue, isDynamic: Bool = false) -> Outcome {
    guard let reference = keyword.value.text else {
      return unknown("there is \(keyword.value.kind) for a reference at \(keyword.location)")
    }
    let target =
      isDynamic
      ? index.dynamicTarget(of: reference, from: keyword.base, scope: scope)
      : index.target(of: reference, from: keyword.base)
    guard let target else {
      return unknown("'\(excerpt(reference.utf8, limit: 100))' names nothing that was read")
    }
    return evaluate(target, value)
  }

  private mutating func applyNot(_ keyword: SchemaPlace, to value: JSONValue, _ outcome: inout Outcome) {
    switch attempt(keyword, value).outcome.verdict {
    case .valid: fail(&outcome, keyword, "what must not fit does")
    case .unknown: outcome.verdict = outcome.verdict.and(.unknown)
    case .invalid: break
    }
  }

  private mutating func applyCondition(
    _ keyword: SchemaPlace, of place: SchemaPlace, to value: JSONValue, _ outcome: inout Outcome
  ) {
    let condition = attempt(keyword, value).outcome
    outcome.merge(condition)
    let branches = [place.member("then"), place.member("else")]
    switch condition.verdict {
    case .valid: if let then = branches[0] { take(evaluate(then, value), into: &outcome) }
    case .invalid: if let other = branches[1] { take(evaluate(other, value), into: &outcome) }
    case .unknown:
      let verdicts = branches.map { branch in branch.map { attempt($0, value).outcome.verdict } ?? .valid }
      let isCertain = verdicts.allSatisfy { $0 == .valid } || verdicts.allSatisfy { $0 == .invalid }
      outcome.verdict = outcome.verdict.and(isCertain ? verdicts[0] : .unknown)
      outcome.isUncertain = true
    }
  }

  private mutating func applyAny(_ keyword: SchemaPlace, to value: JSONValue, _ outcome: inout Outcome) {
    let attempts = keyword.elements.map { attempt($0, value) }
    for attempt in attempts { outcome.merge(attempt.outcome) }
    if attempts.contains(where: { $0.outcome.verdict == .valid }) { return }
    if attempts.contains(where: { $0.outcome.verdict == .unknown }) {
      outcome.verdict = outcome.verdict.and(.unknown)
    } else {
      fail(&outcome, keyword, "none of the \(attempts.count) alternatives fits")
      keepNearest(of: attempts.map(\.faults))
    }
  }

  private mutating func applyOne(_ keyword: SchemaPlace, to value: JSONValue, _ outcome: inout Outcome) {
    let attempts = keyword.elements.map { attempt($0, value) }
    let valid = attempts.count { $0.outcome.verdict == .valid }
    if valid > 1 { return fail(&outcome, keyword, "\(valid) of the alternatives fit, and exactly one has to") }
    for attempt in attempts { outcome.merge(attempt.outcome) }
    if attempts.contains(where: { $0.outcome.verdict == .unknown }) {
      outcome.verdict = outcome.verdict.and(.unknown)
    } else if valid == 0 {
      fail(&outcome, keyword, "none of the \(attempts.count) alternatives fits")
      keepNearest(of: attempts.map(\.faults))
    }
  }

  /// Keeps the faults of the alternative that comes nearest: its faults lie deepest in the value, and are the fewest.
  private mutating func keepNearest(of attempts: [[SchemaFault]]) {
    let nearest = attempts.min { one, other in
      let depths = [one, other].map { faults in faults.map { $0.instance.tokens.count }.min() ?? 0 }
      return depths[0] == depths[1] ? one.count < other.count : depths[0] > depths[1]
    }
    keep(nearest ?? [])
  }
}
