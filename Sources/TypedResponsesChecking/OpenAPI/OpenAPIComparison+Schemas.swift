import TypedResponses

// What may be sent to a server must not shrink, and what comes from it must not grow.

extension OpenAPIComparison {
  /// How a schema has changed in one respect.
  private enum Step {
    case narrower, wider, other

    func breaks(_ direction: SchemaRun.Direction) -> Bool {
      switch self {
      case .narrower: direction == .request
      case .wider: direction == .response
      case .other: true
      }
    }
  }

  private mutating func note(
    _ step: Step, _ kind: String, _ direction: SchemaRun.Direction, at place: SchemaPlace, _ summary: String
  ) {
    let part = direction == .request ? "request" : "response"
    let reason =
      switch (step, direction) {
      case (.narrower, .request): "What clients send may be refused"
      case (.wider, .request): "What clients send is taken as before"
      case (.narrower, .response): "What clients get is what they know"
      case (.wider, .response): "Clients may get what they do not expect"
      case (.other, _): "Whether clients can go on cannot be told from it; it counts as if they could not"
      }
    note("\(part).\(kind)", at: place, breaks: step.breaks(direction), summary, reason)
  }

  /// Compares two schemas of what goes one way.
  mutating func compare(_ pair: Pair, _ direction: SchemaRun.Direction) {
    guard let one = old.index.resolved(pair.old), let other = new.index.resolved(pair.new),
      compared.insert([direction == .request ? "request" : "schema", one.location, other.location]).inserted,
      compared.count < 100_000
    else { return }
    let (before, after) = (SchemaView(pair.old, old.index), SchemaView(pair.new, new.index))
    compareTypes(before, after, direction, other)
    compareValues(before, after, direction, other)
    compareMembers(before, after, direction, other)
    compareBounds(before, after, direction, other)
    for name in ["items", "additionalProperties"] { compareParts(name, before, after, direction, other) }
    for name in ["oneOf", "anyOf"] { compareAlternatives(name, before, after, direction, other) }
    compareOthers(before, after, direction, other)
  }

  private mutating func compareTypes(
    _ before: SchemaView, _ after: SchemaView, _ direction: SchemaRun.Direction, _ place: SchemaPlace
  ) {
    let gone = before.types.subtracting(after.types).sorted().joined(separator: ", ")
    let added = after.types.subtracting(before.types).sorted().joined(separator: ", ")
    if !gone.isEmpty { note(.narrower, "type", direction, at: place, "The type is no longer \(gone)") }
    if !added.isEmpty { note(.wider, "type", direction, at: place, "The type may now be \(added)") }
  }

  private mutating func compareValues(
    _ before: SchemaView, _ after: SchemaView, _ direction: SchemaRun.Direction, _ place: SchemaPlace
  ) {
    func text(_ values: [[UInt8]: JSONValue]) -> String {
      SchemaRun.short(values.values.map(SchemaRun.shown).sorted().joined(separator: ", "))
    }
    switch (before.values, after.values) {
    case (let one?, let other?):
      let gone = one.filter { other[$0.key] == nil }
      let added = other.filter { one[$0.key] == nil }
      if !gone.isEmpty { note(.narrower, "values", direction, at: place, "No longer listed: \(text(gone))") }
      if !added.isEmpty { note(.wider, "values", direction, at: place, "Now listed: \(text(added))") }
    case (nil, let other?): note(.narrower, "values", direction, at: place, "Only some values are left: \(text(other))")
    case (_?, nil): note(.wider, "values", direction, at: place, "The values are no longer listed")
    case (nil, nil): break
    }
  }

  private mutating func compareMembers(
    _ before: SchemaView, _ after: SchemaView, _ direction: SchemaRun.Direction, _ place: SchemaPlace
  ) {
    let mark = direction == .request ? "readOnly" : "writeOnly"
    func concerns(_ property: SchemaPlace?, _ index: SchemaIndex) -> Bool {
      guard let property else { return true }
      return ![property, index.resolved(property) ?? property].contains { $0.value.member(mark) == .bool(true) }
    }
    for name in after.required.subtracting(before.required).sorted() where concerns(after.property(name), new.index) {
      note(.narrower, "member.required", direction, at: place, "The member '\(SchemaRun.short(name))' is now required")
    }
    for name in before.required.subtracting(after.required).sorted() where concerns(before.property(name), old.index) {
      note(
        .wider, "member.optional", direction, at: place, "The member '\(SchemaRun.short(name))' is no longer required")
    }
    for (name, property) in before.properties where concerns(property, old.index) {
      if let other = after.property(name) {
        compare((property, other), direction)
      } else {
        note(
          "\(direction == .request ? "request" : "response").member.removed", at: property, breaks: true,
          "The member '\(SchemaRun.short(name))' is no longer declared",
          direction == .request ? "What clients send in it is not used any more, or refused" : "Clients do not find it")
      }
    }
    for (name, property) in after.properties where before.property(name) == nil && concerns(property, new.index) {
      let isStrange = direction == .response && before.isClosed
      note(
        "\(direction == .request ? "request" : "response").member.added", at: property, breaks: isStrange,
        "The member '\(SchemaRun.short(name))' is new",
        isStrange
          ? "Other members were ruled out, and clients may refuse them"
          : direction == .request ? "Whether clients have to send it is told apart" : "Clients pass over it")
    }
  }

  private mutating func compareBounds(
    _ before: SchemaView, _ after: SchemaView, _ direction: SchemaRun.Direction, _ place: SchemaPlace
  ) {
    let bounds = [
      ("maximum", "exclusiveMaximum", true), ("minimum", "exclusiveMinimum", false), ("maxLength", "", true),
      ("minLength", "", false), ("maxItems", "", true), ("minItems", "", false), ("maxProperties", "", true),
      ("minProperties", "", false),
    ]
    for (name, exclusive, isUpper) in bounds {
      let one = before.bound(name, exclusive: exclusive, isUpper: isUpper)
      let other = after.bound(name, exclusive: exclusive, isUpper: isUpper)
      let isTighter: Bool
      switch (one, other) {
      case (nil, nil): continue
      case (nil, _?): isTighter = true
      case (_?, nil): isTighter = false
      case (let one?, let other?):
        if one == other { continue }
        isTighter = one.limit == other.limit ? other.isExclusive : isUpper == (other.limit < one.limit)
      }
      note(
        isTighter ? .narrower : .wider, "bound", direction, at: place,
        "The bound '\(name)' is \(isTighter ? "tighter" : "looser") than it was")
    }
  }

  private mutating func compareParts(
    _ name: String, _ before: SchemaView, _ after: SchemaView, _ direction: SchemaRun.Direction, _ place: SchemaPlace
  ) {
    let (one, other) = (before.keywords[name], after.keywords[name])
    let isClosed = [one, other].map { $0?.value == .bool(false) }
    if isClosed[0] != isClosed[1] {
      note(
        isClosed[1] ? .narrower : .wider, name == "items" ? "elements" : "members", direction, at: other ?? place,
        "\(name == "items" ? "Elements" : "Members that are not listed") are \(isClosed[1] ? "now" : "no longer") ruled out"
      )
    } else if !isClosed[0], one != nil || other != nil {
      let open = SchemaPlace(value: true, base: "", location: "\(place.location) (\(name) left out)")
      compare((one ?? open, other ?? open), direction)
    }
  }

  private mutating func compareAlternatives(
    _ name: String, _ before: SchemaView, _ after: SchemaView, _ direction: SchemaRun.Direction, _ place: SchemaPlace
  ) {
    switch (before.keywords[name], after.keywords[name]) {
    case (nil, nil): return
    case (nil, let other?): note(.narrower, "alternatives", direction, at: other, "There are only alternatives now")
    case (let one?, nil): note(.wider, "alternatives", direction, at: one, "There are no alternatives any more")
    case (let one?, let other?):
      var rest = other.elements
      var gone: [SchemaPlace] = []
      for alternative in one.elements {
        let reference = alternative.value.member("$ref")
        let index = rest.firstIndex {
          reference == nil ? $0.value.identity == alternative.value.identity : $0.value.member("$ref") == reference
        }
        guard let index else {
          gone.append(alternative)
          continue
        }
        compare((alternative, rest.remove(at: index)), direction)
      }
      if gone.count == 1, rest.count == 1 { return compare((gone[0], rest[0]), direction) }
      for alternative in gone { note(.narrower, "alternatives", direction, at: alternative, "An alternative is gone") }
      for alternative in rest { note(.wider, "alternatives", direction, at: alternative, "An alternative is new") }
    }
  }

  /// Compares the keywords of which it is only known that they rule something out.
  private mutating func compareOthers(
    _ before: SchemaView, _ after: SchemaView, _ direction: SchemaRun.Direction, _ place: SchemaPlace
  ) {
    let names = [
      "pattern", "format", "multipleOf", "uniqueItems", "prefixItems", "contains", "minContains", "maxContains", "not",
      "if", "then", "else", "patternProperties", "propertyNames", "dependentRequired", "dependentSchemas",
      "unevaluatedItems", "unevaluatedProperties", "contentEncoding", "contentMediaType",
    ]
    for name in names {
      switch (before.keywords[name], after.keywords[name]) {
      case (nil, let other?):
        note(.narrower, "restriction", direction, at: other, "The keyword '\(name)' is new")
      case (let one?, nil):
        note(.wider, "restriction", direction, at: one, "The keyword '\(name)' is gone")
      case (let one?, let other?) where one.value.identity != other.value.identity:
        note(.other, "restriction", direction, at: other, "The keyword '\(name)' has changed")
      default: break
      }
    }
  }
}
