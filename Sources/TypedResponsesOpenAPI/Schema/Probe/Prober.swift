import TypedResponses

/// Finds out what JSON a type reads by having it read: no member need be named twice.
///
/// First the answers are changed until the type takes them. Then each member is left out, made `null`, and made
/// something else, one at a time; a member that is a choice is given each of its values. What the type says to that, and
/// what it asks for next, is the schema.
struct Prober {
  let workshop: SchemaWorkshop
  let type: Any.Type
  private let read: (any Decoder) throws -> Void
  private let budget = Budget()

  private final class Budget {
    var runs = 0
  }

  /// A type that has not been understood by then is described as far as it was.
  private static var mostRuns: Int { 2_000 }

  init(_ workshop: SchemaWorkshop, _ type: Any.Type, read: @escaping (any Decoder) throws -> Void) {
    self.workshop = workshop
    self.type = type
    self.read = read
  }

  func schema() -> JSONSchema {
    let first = settle(from: ProbeTable())
    if first.error != nil, let example = type as? any Exemplified.Type,
      let schema = workshop.schema(ofExample: example)
    {
      return schema
    }
    if first.error == nil {
      workshop.settle(type, with: [first.table])
    } else {
      noteFailure(of: first)
    }
    let (variants, choice) = self.variants(of: first)
    let schemas = variants.map { variant in
      ProbeFacts(self, variant).schema(choice: choice)
    }
    return Self.oneOf(schemas)
  }

  /// Finds out how to make a value of the type, whose schema is known.
  func makeSample() {
    let run = settle(from: ProbeTable())
    if run.error == nil { workshop.settle(type, with: [run.table]) }
  }

  /// Leaves out what was said before.
  private static func oneOf(_ schemas: [JSONSchema]) -> JSONSchema {
    var different: [JSONSchema] = []
    for schema in schemas where !different.contains(schema) { different.append(schema) }
    return different.count == 1 ? different[0] : .oneOf(different)
  }

  // MARK: - Runs

  var isSpent: Bool { budget.runs >= Self.mostRuns }

  func run(_ table: ProbeTable) -> ProbeRun {
    budget.runs += 1
    let run = ProbeRun(workshop, table)
    run.perform(read)
    return run
  }

  /// Changes answers until the type takes them all, or nothing helps.
  func settle(from table: ProbeTable, keeping fixed: Set<ProbePlace> = []) -> ProbeRun {
    var best = run(table)
    var givenUp = fixed
    while best.error != nil, !isSpent {
      let blamed = Blame.places(in: best).filter { !givenUp.contains($0) }
      let places = blamed.isEmpty ? best.places.reversed().filter { !givenUp.contains($0) } : blamed
      var better: ProbeRun?
      for place in places where better == nil {
        better = change(place, in: best)
        if better == nil { givenUp.insert(place) }
      }
      guard let better else { break }
      best = better
    }
    return best
  }

  /// The first run that gets further with another answer at a place.
  private func change(_ place: ProbePlace, in before: ProbeRun) -> ProbeRun? {
    let record = before[place]
    guard !record.types.isEmpty || record.asksEnd || !record.keyTypes.isEmpty else { return nil }
    let blamesPlace = Blame.places(in: before).contains(place)
    let text = before.error.map { "\($0)" }
    let current = before.table[place].index ?? (record.isOptional ? -1 : 0)
    for index in 0..<64 where index != current && !isSpent {
      var table = before.table
      table[place].index = index
      let next = run(table)
      if next[place].isExhausted { return nil }
      guard next.error != nil else { return next }
      if next.places.count > before.places.count { return next }
      if blamesPlace ? !Blame.places(in: next).contains(place) : next.error.map({ "\($0)" }) != text {
        if next.places.count == before.places.count { return next }
      }
    }
    return nil
  }

  // MARK: - Variants

  /// One run for each kind of value that reads other members than the others, and the member that decides which.
  private func variants(of first: ProbeRun) -> (variants: [ProbeRun], choice: ProbePlace?) {
    guard first.error == nil else { return ([first], nil) }
    for place in first.places {
      let count = choices(at: place, in: first)
      guard count > 1 else { continue }
      var runs: [ProbeRun] = []
      let range = place.steps.last == .names ? 1...count : 0...(count - 1)
      for index in range where !isSpent {
        var table = first.table
        table[place].index = index
        let next = settle(from: table, keeping: [place])
        if next.error == nil { runs.append(next) }
      }
      if place.steps.last == .names {
        workshop.settle(type, with: runs.map(\.table))
        if !runs.isEmpty { return (runs, nil) }
      } else if runs.contains(where: { Self.shape($0) != Self.shape(runs[0]) }) {
        return (runs, place)
      }
    }
    return ([first], nil)
  }

  /// How many values a member can have that may decide what others there are.
  private func choices(at place: ProbePlace, in run: ProbeRun) -> Int {
    let record = run[place]
    if place.steps.last == .names {
      return record.keyTypes.lazy.map { KeyCases.all(of: $0).count }.first { $0 > 0 }.map { max($0, 2) } ?? 0
    }
    guard record.types.count == 1 else { return 0 }
    if record.types[0] == Bool.self { return 2 }
    let type: Any.Type = (record.types[0] as? any OptionalType.Type)?.wrapped ?? record.types[0]
    guard let choice = type as? any RawRepresentable.Type else { return 0 }
    return min(RawValues.all(of: choice)?.count ?? 0, 64)
  }

  /// What was asked for, and as what.
  private static func shape(_ run: ProbeRun) -> Set<String> {
    Set(run.places.map { "\($0.steps) \(run[$0].types)" })
  }

  // MARK: - Findings

  private func noteFailure(of run: ProbeRun) {
    guard let error = run.error else { return }
    let member = Blame.places(in: run).first?.text
    if let type = Blame.unmakeable(in: error) {
      note(
        member,
        type == self.type
          ? "It needs a value of itself, without end."
          : "It needs a value of the type '\(type)', and none can be made.",
        "Make the member optional or an array, or declare the type's members.")
    } else if run.places.contains(where: { place in
      run[place].keyTypes.contains { KeyCases.all(of: $0).isEmpty && !KeyCases.areOpen($0) }
    }) {
      note(member, "Which keys it takes is not known.", "Make its CodingKeys CaseIterable.")
    } else {
      note(
        member, "None of the values that were tried was taken: \(error).",
        "Members that are read after it are not known. Give an example, or declare the type's members.")
    }
  }

  func note(_ member: String?, _ reason: String, _ advice: String) {
    workshop.note(DescriptionFinding(type, member: member, reason: reason, advice: advice))
  }
}

/// A type that may have no value.
protocol OptionalType {
  static var wrapped: Any.Type { get }
}

extension Optional: OptionalType {
  static var wrapped: Any.Type { Wrapped.self }
}
