import TypedResponses

// The keywords that say something of the value itself.

extension SchemaRun {
  mutating func assert(
    _ name: String, _ keyword: SchemaPlace, of place: SchemaPlace, _ value: JSONValue, _ outcome: inout Outcome
  ) {
    switch name {
    case "type": assertType(keyword, of: place, value, &outcome)
    case "enum":
      guard let allowed = keyword.value.elements else { return refuse(&outcome, keyword) }
      let identity = value.identity
      if !allowed.contains(where: { $0.identity == identity }) {
        fail(&outcome, keyword, "\(SchemaRun.shown(value)) is none of the \(allowed.count) values that are listed")
      }
    case "const":
      if value.identity != keyword.value.identity {
        fail(&outcome, keyword, "\(SchemaRun.shown(value)) is not \(SchemaRun.shown(keyword.value))")
      }
    case "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum":
      guard let number = SchemaNumber(value) else { return }
      assertNumber(name, keyword, of: place, number, value, &outcome)
    case "minLength", "maxLength":
      guard case .string(let text) = value else { return }
      assertCount(name, keyword, text.unicodeScalars.count, "characters", &outcome)
    case "minItems", "maxItems":
      guard case .array(let elements) = value else { return }
      assertCount(name, keyword, elements.count, "elements", &outcome)
    case "minProperties", "maxProperties":
      guard case .object(let object) = value else { return }
      assertCount(name, keyword, object.members.count, "members", &outcome)
    case "pattern":
      guard case .string(let text) = value else { return }
      guard case .string(let expression) = keyword.value else { return refuse(&outcome, keyword) }
      switch matches(text, expression) {
      case true?: break
      case false?:
        fail(
          &outcome, keyword, "\(SchemaRun.shown(value)) does not match \"\(excerpt(expression.utf8, limit: 60))\"")
      case nil: outcome.verdict = outcome.verdict.and(.unknown)
      }
    case "uniqueItems":
      guard case .array(let elements) = value, keyword.value == .bool(true) else { return }
      if Set(elements.map(\.identity)).count != elements.count {
        fail(&outcome, keyword, "two of the elements are equal")
      }
    case "required":
      guard case .object = value else { return }
      assertRequired(keyword, of: place, value, &outcome)
    case "dependentRequired":
      guard case .object = value else { return }
      for (name, names) in keyword.members where value.member(name) != nil {
        for needed in names.value.elements?.compactMap(\.text) ?? [] where value.member(needed) == nil {
          fail(
            &outcome, names,
            "the member '\(SchemaRun.short(needed))' is missing, which '\(SchemaRun.short(name))' needs")
        }
      }
    case "format":
      guard checksFormats, let format = keyword.value.text else { return }
      if SchemaFormat.isKept(format, by: value) == false {
        fail(&outcome, keyword, "\(SchemaRun.shown(value)) is no \(SchemaRun.short(format))")
      }
    default: break
    }
  }

  private mutating func assertType(
    _ keyword: SchemaPlace, of place: SchemaPlace, _ value: JSONValue, _ outcome: inout Outcome
  ) {
    let names = keyword.value.text.map { [$0] } ?? keyword.value.elements?.compactMap(\.text)
    guard let names, !names.isEmpty, keyword.value.text != nil || index.dialect == .draft2020,
      names.allSatisfy(SchemaRun.types.contains)
    else { return leaveOpen(&outcome, "the type at \(keyword.location) is none of JSON's") }
    if names.contains(where: { SchemaRun.isType($0, value) }) { return }
    if index.dialect == .openAPI30, value == .null, place.value.member("nullable") == .bool(true) { return }
    let wanted = names.map {
      $0 == "null" ? "null" : $0 == "object" || $0 == "array" || $0 == "integer" ? "an \($0)" : "a \($0)"
    }
    fail(&outcome, keyword, "\(wanted.joined(separator: " or ")) is called for, and it is \(value.kind)")
  }

  private static let types: Set<String> = ["null", "boolean", "integer", "number", "string", "array", "object"]

  private static func isType(_ name: String, _ value: JSONValue) -> Bool {
    switch value {
    case .null: name == "null"
    case .bool: name == "boolean"
    case .string: name == "string"
    case .array: name == "array"
    case .object: name == "object"
    case .integer, .number, .numeral:
      name == "number" || name == "integer" && SchemaNumber(value)?.isInteger ?? false
    }
  }

  private mutating func assertNumber(
    _ name: String, _ keyword: SchemaPlace, of place: SchemaPlace, _ number: SchemaNumber, _ value: JSONValue,
    _ outcome: inout Outcome
  ) {
    // In 3.0 the exclusive ones are marks of the others.
    if case .bool = keyword.value, index.dialect == .openAPI30 { return }
    guard let limit = SchemaNumber(keyword.value) else { return refuse(&outcome, keyword) }
    func isExclusive(_ mark: String) -> Bool {
      index.dialect == .openAPI30 && place.value.member(mark) == .bool(true)
    }
    let text = SchemaRun.shown(value)
    let limitText = SchemaRun.shown(keyword.value)
    switch name {
    case "multipleOf":
      guard limit.isPositive else { return refuse(&outcome, keyword) }
      switch number.isMultiple(of: limit) {
      case true?: break
      case false?: fail(&outcome, keyword, "\(text) is no multiple of \(limitText)")
      case nil: leaveOpen(&outcome, "the divisor at \(keyword.location) has more than 18 digits")
      }
    case "maximum" where number > limit || number == limit && isExclusive("exclusiveMaximum"):
      fail(&outcome, keyword, "\(text) is \(number == limit ? "not less" : "more") than \(limitText)")
    case "minimum" where number < limit || number == limit && isExclusive("exclusiveMinimum"):
      fail(&outcome, keyword, "\(text) is \(number == limit ? "not more" : "less") than \(limitText)")
    case "exclusiveMaximum" where number >= limit: fail(&outcome, keyword, "\(text) is not less than \(limitText)")
    case "exclusiveMinimum" where number <= limit: fail(&outcome, keyword, "\(text) is not more than \(limitText)")
    default: break
    }
  }

  private mutating func assertCount(
    _ name: String, _ keyword: SchemaPlace, _ count: Int, _ what: String, _ outcome: inout Outcome
  ) {
    guard let limit = SchemaNumber(keyword.value) else { return refuse(&outcome, keyword) }
    let isLeast = name.hasPrefix("min")
    if isLeast ? SchemaNumber(count) < limit : SchemaNumber(count) > limit {
      let bound = isLeast ? "at least" : "at most"
      fail(
        &outcome, keyword, "there are \(count) \(what), and \(bound) \(SchemaRun.shown(keyword.value)) are called for")
    }
  }

  private mutating func assertRequired(
    _ keyword: SchemaPlace, of place: SchemaPlace, _ value: JSONValue, _ outcome: inout Outcome
  ) {
    guard let names = keyword.value.elements?.compactMap(\.text) else { return refuse(&outcome, keyword) }
    for name in names where value.member(name) == nil {
      // What is only written is required of requests alone.
      if direction == .response, let schema = place.member("properties")?.member(name), isWriteOnly(schema) { continue }
      fail(&outcome, keyword, "the member '\(SchemaRun.short(name))' is missing")
    }
  }

  // MARK: - Words

  static func short(_ text: String) -> String { excerpt(text.utf8, limit: 60) }

  /// A value for a message.
  static func shown(_ value: JSONValue) -> String {
    switch value {
    case .array, .object: value.kind
    default: excerpt(value.description.utf8, limit: 60)
    }
  }
}
