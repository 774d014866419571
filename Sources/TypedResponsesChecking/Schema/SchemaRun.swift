import TypedResponses

/// Holds one value against a schema.
///
/// A keyword that cannot be judged makes the verdict unknown where it decides, and the reason is kept. Time and depth
/// have bounds; beyond them the verdict is unknown, too.
///
/// [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/json-schema-core)
struct SchemaRun {
  /// What one schema said of a value, and which parts of the value it has looked at.
  struct Outcome {
    var verdict = SchemaVerdict.valid
    var members: Set<Int> = []
    var elements: Set<Int> = []
    /// Whether a part of the schema may have looked at more.
    var isUncertain = false

    /// Takes over what a subschema that applies to the same value has looked at.
    mutating func merge(_ other: Outcome) {
      if other.verdict == .invalid { return }
      members.formUnion(other.members)
      elements.formUnion(other.elements)
      if other.isUncertain || other.verdict == .unknown { isUncertain = true }
    }
  }

  /// Which way a value goes, for what is only read or only written.
  enum Direction {
    case request, response
  }

  private struct Visit: Hashable {
    let schema: String
    let depth: Int
  }

  let index: SchemaIndex
  /// Whether `format` is an assertion.
  let checksFormats: Bool
  let direction: Direction?
  private(set) var faults: [SchemaFault] = []
  /// What is only for requests and stands in a response.
  private(set) var misplaced: [SchemaFault] = []
  /// Why something was not judged, as clauses.
  private(set) var unjudged: [String] = []
  var steps = 2_000_000
  private var path: [String] = []
  private(set) var scope: [String] = []
  private var active: Set<Visit> = []
  private var depth = 0
  private var patterns: [String: Result<ECMAPattern, ECMAPattern.Refusal>] = [:]

  init(_ index: SchemaIndex, checksFormats: Bool = false, direction: Direction? = nil) {
    self.index = index
    self.checksFormats = checksFormats
    self.direction = direction
  }

  /// What the schema at a place says of a value.
  mutating func evaluate(_ place: SchemaPlace, _ value: JSONValue) -> Outcome {
    steps -= 1
    guard steps > 0 else { return unknown("the schema takes more steps than are tried") }
    guard depth < 200 else { return unknown("the schema nests deeper than is followed at \(place.location)") }
    switch place.value {
    case .bool(let isAllowed):
      var outcome = Outcome()
      if !isAllowed { fail(&outcome, place, "nothing is allowed here") }
      return outcome
    case .object(let keywords): return evaluate(keywords, of: index.rebased(place), value)
    default: return unknown("there is \(place.value.kind) for a schema at \(place.location)")
    }
  }

  private mutating func evaluate(_ keywords: JSONObject, of place: SchemaPlace, _ value: JSONValue) -> Outcome {
    let visit = Visit(schema: "\(place.base) \(place.location)", depth: path.count)
    guard active.insert(visit).inserted else { return unknown("the schema at \(place.location) refers to itself") }
    depth += 1
    let isNewScope = scope.last != place.base
    if isNewScope { scope.append(place.base) }
    defer {
      active.remove(visit)
      depth -= 1
      if isNewScope { scope.removeLast() }
    }
    if index.dialect == .openAPI30 {
      if let reference = place.member("$ref") { return follow(reference, value) }
    } else if let name = place.value.member("$schema")?.text, !SchemaRun.isKnown(name) {
      return unknown("the schema at \(place.location) is written for '\(excerpt(name.utf8, limit: 80))'")
    }
    var outcome = Outcome()
    for member in keywords.members {
      if index.dialect == .openAPI30 && !SchemaRun.keywordsOf30.contains(member.name) { continue }
      let keyword = SchemaPlace(value: member.value, base: place.base, location: place.location(of: member.name))
      switch member.name {
      case "$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas":
        applyInPlace(member.name, keyword, of: place, to: value, &outcome)
      case "properties", "patternProperties", "additionalProperties", "propertyNames":
        applyToMembers(member.name, keyword, of: place, to: value, &outcome)
      case "prefixItems", "items", "contains":
        applyToElements(member.name, keyword, of: place, to: value, &outcome)
      default: assert(member.name, keyword, of: place, value, &outcome)
      }
    }
    if index.dialect == .draft2020 { applyUnevaluated(place, to: value, &outcome) }
    return outcome
  }

  static func isKnown(_ schema: String) -> Bool {
    URIResolution.split(schema).address == "https://json-schema.org/draft/2020-12/schema"
      || schema.hasPrefix("https://spec.openapis.org/oas/3.")
  }

  private static let keywordsOf30: Set<String> = [
    "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
    "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required", "enum", "type", "not",
    "allOf", "oneOf", "anyOf", "items", "properties", "additionalProperties", "format",
  ]
}

// MARK: - What the keywords share

extension SchemaRun {
  /// Says that the value does not fit.
  mutating func fail(_ outcome: inout Outcome, _ keyword: SchemaPlace, _ reason: String) {
    outcome.verdict = .invalid
    if faults.count < 100 { faults.append(fault(keyword, reason)) }
  }

  /// Says that a member is for requests only.
  mutating func misplace(_ keyword: SchemaPlace, _ reason: String) {
    if misplaced.count < 100 { misplaced.append(fault(keyword, reason)) }
  }

  private func fault(_ keyword: SchemaPlace, _ reason: String) -> SchemaFault {
    SchemaFault(instance: JSONPointer(path), schema: keyword.location, reason: reason)
  }

  /// An outcome that leaves open whether the value fits.
  mutating func unknown(_ reason: String) -> Outcome {
    if unjudged.count < 20, !unjudged.contains(reason) { unjudged.append(reason) }
    return Outcome(verdict: .unknown, isUncertain: true)
  }

  /// Leaves open whether the value fits.
  mutating func leaveOpen(_ outcome: inout Outcome, _ reason: String) {
    outcome.verdict = outcome.verdict.and(unknown(reason).verdict)
  }

  /// Leaves it open because a keyword has a value that it cannot have.
  mutating func refuse(_ outcome: inout Outcome, _ keyword: SchemaPlace) {
    leaveOpen(&outcome, "there is \(keyword.value.kind) at \(keyword.location), which the keyword cannot have")
  }

  /// Applies a schema whose faults are kept only when the caller says so.
  mutating func attempt(_ place: SchemaPlace, _ value: JSONValue) -> (outcome: Outcome, faults: [SchemaFault]) {
    let (count, others) = (faults.count, misplaced.count)
    let outcome = evaluate(place, value)
    let own = Array(faults[count...])
    faults.removeSubrange(count...)
    if outcome.verdict == .invalid { misplaced.removeSubrange(others...) }
    return (outcome, own)
  }

  /// Applies a schema to a part of the value.
  mutating func evaluate(_ place: SchemaPlace, _ part: JSONValue, at token: String) -> Outcome {
    path.append(token)
    defer { path.removeLast() }
    return evaluate(place, part)
  }

  /// Applies a schema to a part of the value; its faults are dropped.
  mutating func attempt(_ place: SchemaPlace, _ part: JSONValue, at token: String) -> Outcome {
    path.append(token)
    defer { path.removeLast() }
    return attempt(place, part).outcome
  }

  /// Keeps the faults of an attempt after all.
  mutating func keep(_ others: [SchemaFault]) {
    faults += others.prefix(max(0, 100 - faults.count))
  }

  /// The pattern, read once.
  mutating func pattern(_ text: String) -> Result<ECMAPattern, ECMAPattern.Refusal> {
    if let known = patterns[text] { return known }
    let pattern = Result { () throws(ECMAPattern.Refusal) in try ECMAPattern(text) }
    patterns[text] = pattern
    return pattern
  }

  /// Whether a text matches; `nil` when that cannot be told, for the reason that is noted.
  mutating func matches(_ text: String, _ expression: String) -> Bool? {
    let reason: String
    switch pattern(expression) {
    case .success(let pattern):
      if let isMatch = pattern.matches(text, steps: &steps) { return isMatch }
      reason = "takes more steps than are tried"
    case .failure(let refusal): reason = "is not run: \(refusal.reason)"
    }
    _ = unknown("the pattern \"\(excerpt(expression.utf8, limit: 60))\" \(reason)")
    return nil
  }
}
