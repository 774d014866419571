import TypedResponses

// The schemas of what this package writes by itself.

extension JSONSchema {
  /// The members that every problem document may have.
  static var standardMembers: [String] { ["type", "title", "status", "detail", "instance"] }

  /// The document of errors that are no more than their status, with whatever members an application adds.
  static func problem() -> JSONSchema {
    problem(
      type: .string(format: "uri-reference"), title: .string(),
      status: JSONSchema.integer().with("minimum", 400).with("maximum", 599)
    ).description("A problem document (RFC 9457).")
  }

  /// The document of an application's problem. Its title is always the same, unless it is translated.
  static func problem(
    _ type: any ProblemType.Type, _ members: JSONObject, required: [JSONValue], isTranslated: Bool
  ) -> JSONSchema {
    var schema = problem(
      type: .constant(.string(type.type.description)), title: isTranslated ? .string() : .constant(.string(type.title)),
      status: JSONSchema.integer().with("minimum", 400).with("maximum", 599))
    guard case .object(var properties)? = schema["properties"], case .array(let standard)? = schema["required"] else {
      return schema
    }
    for member in members.members where !standardMembers.contains(member.name) {
      properties[member.name] = member.value
    }
    schema["properties"] = .object(properties)
    schema["required"] = .array(standard + required)
    return schema
  }

  private static func problem(type: JSONSchema, title: JSONSchema, status: JSONSchema) -> JSONSchema {
    object(
      [
        ("type", type), ("title", title), ("status", status), ("detail", .string()),
        ("instance", .string(format: "uri-reference")),
      ], required: ["type", "title", "status"])
  }

  /// The document of a failed validation, with its errors as RFC 9457 lists them.
  static var validationProblem: JSONSchema {
    let error = object(
      [
        ("detail", .string()), ("pointer", JSONSchema.string().with("pattern", "^#(/|$)")),
        ("in", .oneOf(["query", "path", "header", "cookie"])), ("name", .string()), ("code", .string()),
        ("parameters", .object()), ("value", .anything),
      ], required: ["detail", "code"])
    var schema = problem().description("A problem document that lists what is wrong with the request.")
    if case .object(var properties)? = schema["properties"] {
      properties["errors"] = JSONSchema.array(of: error).with("minItems", 1).value
      schema["properties"] = .object(properties)
    }
    schema["required"] = ["type", "title", "status", "errors"]
    return schema
  }

  /// How far work is, as ``TypedResponses/JobStatus`` writes it.
  static var jobStatus: JSONSchema {
    let states: [JobStatus.State] = [.queued, .running, .done, .failed, .cancelled]
    return object(
      [
        ("state", .oneOf(states.map(\.name))),
        ("progress", JSONSchema.integer().with("minimum", 0).with("maximum", 100)),
        ("result", .string(format: "uri-reference")), ("problem", problem()),
      ], required: ["state"])
  }

  /// A server-sent event as OpenAPI 3.2 looks at it.
  static var event: JSONSchema {
    object([
      ("event", .string()), ("data", .string()), ("id", .string()),
      ("retry", JSONSchema.integer().with("minimum", 0)),
    ])
  }

  /// What one of the schemas allows; `nil` when there is none.
  static func union(_ schemas: [JSONSchema]) -> JSONSchema? {
    var different: [JSONSchema] = []
    for schema in schemas where !different.contains(schema) { different.append(schema) }
    return different.count > 1 ? .anyOf(different) : different.first
  }

  /// What an example shows of the values that may stand in its place.
  init(ofExample value: JSONValue) {
    self =
      switch value {
      case .null: .anything
      case .bool: .boolean
      case .integer: .integer()
      case .number, .numeral: .number()
      case .string: .string()
      case .array(let elements):
        .array(of: JSONSchema.union(elements.map { JSONSchema(ofExample: $0) }) ?? .anything)
      case .object(let object):
        .object(object.members.map { ($0.name, JSONSchema(ofExample: $0.value)) })
      }
  }
}

extension ProblemType {
  /// The documents of the examples.
  static var exampleDocuments: [JSONObject] {
    examples.compactMap { example in
      guard let octets = try? example.problemDocument(), case .object(let object)? = try? JSONValue(parsing: octets)
      else { return nil }
      return object
    }
  }

  /// The type's name, as examples are called.
  static var exampleName: String { String(describing: Self.self).filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
}
