import TypedResponses

// The keywords that apply schemas to the members and elements of the value.

extension SchemaRun {
  mutating func applyToMembers(
    _ name: String, _ keyword: SchemaPlace, of place: SchemaPlace, to value: JSONValue, _ outcome: inout Outcome
  ) {
    guard case .object(let object) = value else { return }
    switch name {
    case "properties":
      for (position, member) in object.members.enumerated() {
        guard let schema = keyword.member(member.name) else { continue }
        if direction == .response, isWriteOnly(schema) { misplace(schema, "the member is for requests only") }
        apply(schema, to: member, at: position, &outcome)
      }
    case "patternProperties":
      for (position, member) in object.members.enumerated() {
        for (expression, schema) in keyword.members {
          switch matches(member.name, expression) {
          case true?: apply(schema, to: member, at: position, &outcome)
          case nil: leaveOpen(&outcome)
          case false?: break
          }
        }
      }
    case "additionalProperties":
      let named = place.member("properties")
      let patterns = index.dialect == .openAPI30 ? [] : place.member("patternProperties")?.members.map(\.name) ?? []
      for (position, member) in object.members.enumerated() where named?.member(member.name) == nil {
        let verdicts = patterns.map { matches(member.name, $0) }
        if verdicts.contains(true) { continue }
        if verdicts.contains(nil) {
          leaveOpen(&outcome)
        } else {
          apply(keyword, to: member, at: position, &outcome)
        }
      }
    default:
      for member in object.members {
        let own = evaluate(keyword, .string(member.name), at: member.name)
        outcome.verdict = outcome.verdict.and(own.verdict)
      }
    }
  }

  private mutating func apply(
    _ schema: SchemaPlace, to member: JSONObject.Member, at position: Int, _ outcome: inout Outcome
  ) {
    let own = evaluate(schema, member.value, at: member.name)
    outcome.verdict = outcome.verdict.and(own.verdict)
    outcome.members.insert(position)
  }

  private func leaveOpen(_ outcome: inout Outcome) {
    outcome.verdict = outcome.verdict.and(.unknown)
    outcome.isUncertain = true
  }

  /// Whether a schema says that a member is only sent to the server.
  func isWriteOnly(_ schema: SchemaPlace) -> Bool {
    (index.resolved(schema) ?? schema).value.member("writeOnly") == .bool(true)
      || schema.value.member("writeOnly") == .bool(true)
  }

  // MARK: - Elements

  mutating func applyToElements(
    _ name: String, _ keyword: SchemaPlace, of place: SchemaPlace, to value: JSONValue, _ outcome: inout Outcome
  ) {
    guard case .array(let elements) = value else { return }
    switch name {
    case "prefixItems":
      for (position, (element, schema)) in zip(elements, keyword.elements).enumerated() {
        apply(schema, to: element, at: position, &outcome)
      }
    case "items":
      let first = index.dialect == .openAPI30 ? 0 : place.value.member("prefixItems")?.elements?.count ?? 0
      for (position, element) in elements.enumerated().dropFirst(first) {
        apply(keyword, to: element, at: position, &outcome)
      }
    default: applyContains(keyword, of: place, to: elements, &outcome)
    }
  }

  private mutating func apply(
    _ schema: SchemaPlace, to element: JSONValue, at position: Int, _ outcome: inout Outcome
  ) {
    let own = evaluate(schema, element, at: String(position))
    outcome.verdict = outcome.verdict.and(own.verdict)
    outcome.elements.insert(position)
  }

  private mutating func applyContains(
    _ keyword: SchemaPlace, of place: SchemaPlace, to elements: [JSONValue], _ outcome: inout Outcome
  ) {
    var (sure, possible) = (0, 0)
    for (position, element) in elements.enumerated() {
      switch attempt(keyword, element, at: String(position)).verdict {
      case .valid:
        sure += 1
        possible += 1
        outcome.elements.insert(position)
      case .unknown:
        possible += 1
        outcome.isUncertain = true
      case .invalid: break
      }
    }
    let least = place.value.member("minContains").flatMap { SchemaNumber($0) } ?? SchemaNumber(1)
    let most = place.value.member("maxContains").flatMap { SchemaNumber($0) }
    if SchemaNumber(possible) < least {
      fail(
        &outcome, keyword,
        "\(possible) of the elements fit, and at least \(SchemaRun.shown(place.value.member("minContains") ?? 1)) have to"
      )
    } else if let most, SchemaNumber(sure) > most {
      fail(
        &outcome, keyword,
        "\(sure) of the elements fit, and at most \(SchemaRun.shown(place.value.member("maxContains") ?? 1)) may")
    } else if SchemaNumber(sure) < least || most.map({ SchemaNumber(possible) > $0 }) ?? false {
      outcome.verdict = outcome.verdict.and(.unknown)
    }
  }

  // MARK: - What no other keyword has looked at

  mutating func applyUnevaluated(_ place: SchemaPlace, to value: JSONValue, _ outcome: inout Outcome) {
    if let keyword = place.member("unevaluatedItems"), case .array(let elements) = value {
      for (position, element) in elements.enumerated() where !outcome.elements.contains(position) {
        applyRest(keyword, to: element, at: String(position), &outcome)
        outcome.elements.insert(position)
      }
    }
    if let keyword = place.member("unevaluatedProperties"), case .object(let object) = value {
      for (position, member) in object.members.enumerated() where !outcome.members.contains(position) {
        applyRest(keyword, to: member.value, at: member.name, &outcome)
        outcome.members.insert(position)
      }
    }
  }

  private mutating func applyRest(
    _ keyword: SchemaPlace, to part: JSONValue, at token: String, _ outcome: inout Outcome
  ) {
    if outcome.isUncertain {
      let verdict = attempt(keyword, part, at: token).verdict
      outcome.verdict = outcome.verdict.and(verdict == .valid ? .valid : .unknown)
    } else {
      outcome.verdict = outcome.verdict.and(evaluate(keyword, part, at: token).verdict)
    }
  }
}
