import TypedResponses

/// What is known of every place in one kind of a type's values.
struct ProbeFacts {
  private struct Fact {
    /// Schemas of which a value needs one; each is what was asked for together.
    var alternatives: [[Asked]] = []
    var isRequired = true
    var takesNull = false
    /// Whether objects may have members that the type does not know.
    var refusesOthers = false
    /// The place of a value under an invented name.
    var others: ProbePlace?
    var asksEnd = false
    var keywords = JSONObject()
    var parts: [ProbePlace] = []
  }

  private enum Asked: Equatable {
    case type(ObjectIdentifier)
    case object
    case array
  }

  private let prober: Prober
  private let base: ProbeRun
  private var facts: [ProbePlace: Fact] = [:]
  private var types: [ObjectIdentifier: Any.Type] = [:]

  init(_ prober: Prober, _ base: ProbeRun) {
    self.prober = prober
    self.base = base
    examine(base, isConditional: false)
  }

  // MARK: - Questions

  /// Asks about all places of a run that are not known yet.
  private mutating func examine(_ run: ProbeRun, isConditional: Bool) {
    var further: [ProbeRun] = []
    for place in run.places where place.steps.last != .names {
      let isNew = facts[place] == nil
      for part in run[place].parts where facts[place]?.parts.contains(part) != true {
        if part.steps.last != .names { facts[place, default: Fact()].parts.append(part) }
      }
      guard isNew else { continue }
      var fact = facts[place] ?? Fact()
      let record = run[place]
      fact.asksEnd = record.asksEnd
      fact.keywords = record.keywords
      fact.alternatives = [asked(record, place, run)]
      if place.memberName != nil { askForPresence(place, record, run, isConditional, &fact) }
      if !record.types.isEmpty || record.isObject || record.isArray {
        further += askForOtherKinds(place, record, run, &fact)
      }
      if record.isObject { further += askForOtherMembers(place, run, &fact) }
      fact.parts = facts[place]?.parts ?? fact.parts
      facts[place] = fact
      if record.isOptional, let present = present(place, run) { further.append(present) }
    }
    guard !prober.isSpent else { return }
    for run in further { examine(run, isConditional: true) }
  }

  private mutating func asked(_ record: ProbeRun.Record, _ place: ProbePlace, _ run: ProbeRun) -> [Asked] {
    var asked: [Asked] = []
    for type in record.types {
      types[ObjectIdentifier(type)] = type
      asked.append(.type(ObjectIdentifier(type)))
    }
    if record.isObject { asked.append(.object) }
    if record.isArray { asked.append(.array) }
    return asked
  }

  /// Whether the member can be left out, or be `null`.
  private func askForPresence(
    _ place: ProbePlace, _ record: ProbeRun.Record, _ run: ProbeRun, _ isConditional: Bool, _ fact: inout Fact
  ) {
    var table = run.table
    table[place].isAbsent = true
    fact.isRequired = !isConditional && complains(prober.run(table), about: place, unlike: run)
    guard record.isOptional || record.asksNull || !fact.isRequired else { return }
    table = run.table
    table[place].isNull = true
    fact.takesNull = !complains(prober.run(table), about: place, unlike: run)
  }

  /// Where the values so far are taken, any error is a complaint. Otherwise it has to be about the place.
  private func complains(_ run: ProbeRun, about place: ProbePlace, unlike before: ProbeRun) -> Bool {
    if before.error == nil { return run.error != nil }
    return Blame.places(in: run).contains { $0.isInside(place) || place.isInside($0) }
  }

  /// Gives a value of another kind than asked for, again and again, and sees what is asked for next.
  private mutating func askForOtherKinds(
    _ place: ProbePlace, _ record: ProbeRun.Record, _ run: ProbeRun, _ fact: inout Fact
  ) -> [ProbeRun] {
    var found: [ProbeRun] = []
    var known = record
    var table = run.table
    while found.count < 8, !prober.isSpent {
      table[place].refused = Set(known.types.map { ObjectIdentifier($0) })
      if known.isObject { table[place].refused.insert(ObjectIdentifier(ObjectKind.self)) }
      if known.isArray { table[place].refused.insert(ObjectIdentifier(ArrayKind.self)) }
      var next = prober.run(table)
      var new = next[place]
      new.types.removeAll { type in known.types.contains { $0 == type } }
      new.isObject = new.isObject && !known.isObject
      new.isArray = new.isArray && !known.isArray
      guard !new.types.isEmpty || new.isObject || new.isArray else {
        if next.error == nil, run.error == nil {
          prober.note(
            place.text, "It takes values of any other kind too, and does not use them.",
            "Let the decoder's error pass, so that clients are told.")
        }
        break
      }
      if next.error != nil { next = prober.settle(from: table) }
      known.types += new.types
      known.isObject = known.isObject || new.isObject
      known.isArray = known.isArray || new.isArray
      guard next.error == nil || run.error != nil else { continue }
      fact.alternatives.append(asked(new, place, next))
      found.append(next)
    }
    return found
  }

  /// Adds a member of which nobody has heard.
  private func askForOtherMembers(_ place: ProbePlace, _ run: ProbeRun, _ fact: inout Fact) -> [ProbeRun] {
    let names = place.appending(.names)
    let keyTypes = run[names].keyTypes
    guard keyTypes.contains(where: { KeyCases.areOpen($0) && KeyCases.all(of: $0).isEmpty }) else { return [] }
    var table = run.table
    table[names].index = 1
    var next = prober.run(table)
    let other = place.appending(.member(KeyCases.invented))
    if next[other].types.isEmpty && !next[other].isObject && !next[other].isArray {
      fact.refusesOthers = run.error == nil ? next.error != nil : Blame.mentions(KeyCases.invented, in: next)
      return []
    }
    if next.error != nil { next = prober.settle(from: table, keeping: [names]) }
    fact.others = other
    return [next]
  }

  /// The member that may be missing, there for once.
  private func present(_ place: ProbePlace, _ run: ProbeRun) -> ProbeRun? {
    guard run.table[place].index == nil else { return nil }
    var table = run.table
    table[place].index = 0
    let next = prober.run(table)
    return next.error == nil || run.error != nil ? next : nil
  }

  // MARK: - Schemas

  /// The schema of the whole value, with the value at `choice` as a constant.
  func schema(choice: ProbePlace? = nil) -> JSONSchema { schema(at: .root, choice) }

  private func schema(at place: ProbePlace, _ choice: ProbePlace?) -> JSONSchema {
    guard let fact = facts[place] else { return place == .root ? .object() : .anything }
    if place == choice, let constant = constant(at: place) { return constant }
    var alternatives: [JSONSchema] = []
    for asked in fact.alternatives where !asked.isEmpty {
      let parts = asked.map { asked in
        switch asked {
        case .type(let id): types[id].map { prober.workshop.schema(of: $0) } ?? .anything
        case .object: object(at: place, fact, choice)
        case .array: array(at: place, fact, choice)
        }
      }
      let isObject = asked.contains(.object) && parts.count > 1
      for schema in isObject ? [.allOf(parts)] : parts where !alternatives.contains(schema) {
        alternatives.append(schema)
      }
    }
    // What reads nothing is written as an empty object.
    if place == .root, alternatives.isEmpty { return .object() }
    var schema = alternatives.count == 1 ? alternatives[0] : alternatives.isEmpty ? .anything : .anyOf(alternatives)
    schema = schema.constrained(by: fact.keywords)
    return fact.takesNull ? schema.orNull : schema
  }

  private func constant(at place: ProbePlace) -> JSONSchema? {
    guard let asked = base[place].types.first else { return nil }
    let index = base.table[place].index ?? 0
    if asked == Bool.self { return .constant(.bool(index == 1)) }
    guard let type = asked as? any RawRepresentable.Type, let values = RawValues.all(of: type),
      values.indices.contains(index)
    else { return nil }
    return .constant(RawValues.json(values[index]))
  }

  private func object(at place: ProbePlace, _ fact: Fact, _ choice: ProbePlace?) -> JSONSchema {
    var members: [(name: String, schema: JSONSchema)] = []
    var required: [String] = []
    for part in fact.parts where part != fact.others {
      guard let key = part.memberName else { continue }
      let name = prober.workshop.options.keys.memberName(key)
      if prober.workshop.options.keys.keyName(name) != key {
        prober.note(
          part.text, "Its member is written '\(name)', which is not read as this key again.",
          "Give the key another name, or a string of its own.")
      }
      guard !members.contains(where: { $0.name == name }) else { continue }
      members.append((name, schema(at: part, choice)))
      if facts[part]?.isRequired == true { required.append(name) }
    }
    var schema = JSONSchema.object(members, required: required)
    if let others = fact.others { schema["additionalProperties"] = self.schema(at: others, choice).value }
    if fact.refusesOthers { schema = schema.closed }
    return schema
  }

  private func array(at place: ProbePlace, _ fact: Fact, _ choice: ProbePlace?) -> JSONSchema {
    let elements = fact.parts.filter { if case .element? = $0.steps.last { true } else { false } }
    let schemas = elements.map { schema(at: $0, choice) }
    var different: [JSONSchema] = []
    for schema in schemas where !different.contains(schema) { different.append(schema) }
    let element = different.count == 1 ? different[0] : different.isEmpty ? .anything : JSONSchema.anyOf(different)
    if fact.asksEnd { return .array(of: element) }
    let count = JSONValue.integer(Int64(schemas.count))
    if different.count == 1 { return .array(of: element).with("minItems", count) }
    return JSONSchema(["type": "array"]).with("prefixItems", .array(schemas.map(\.value))).with("minItems", count)
  }
}
