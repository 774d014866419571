import TypedResponses

extension DocumentReader {
  /// A value that the schema allows, as far as it can be guessed: for lines that a reader changes and sends.
  func example(of schema: JSONValue?, depth: Int = 0) -> JSONValue {
    guard let schema = schema.map({ resolved($0) }), depth < 6 else { return [:] }
    if let value = schema["const"] ?? schema["default"] ?? schema["example"] { return value }
    if let value = schema["examples"]?.elements.first ?? schema["enum"]?.elements.first { return value }
    for keyword in ["oneOf", "anyOf"] {
      if let first = schema[keyword]?.elements.first { return example(of: first, depth: depth + 1) }
    }
    if let parts = schema["allOf"]?.elements {
      let objects = parts.map { example(of: $0, depth: depth + 1) }
      return objects.dropFirst().reduce(objects.first ?? [:]) { merged($0, $1) }
    }
    switch schema["type"]?.texts.first {
    case "object": return object(schema, depth)
    case "array":
      let isEmpty = schema["items"] == nil || (depth > 2 && schema["minItems"] == nil)
      return isEmpty ? [] : [example(of: schema["items"], depth: depth + 1)]
    case "string": return .string(text(schema))
    case "integer", "number": return schema["minimum"] ?? schema["maximum"] ?? 1
    case "boolean": return true
    case "null": return nil
    default: return [:]
    }
  }

  private func object(_ schema: JSONValue, _ depth: Int) -> JSONValue {
    let required = schema["required"]?.texts ?? []
    let members = schema["properties"]?.members ?? []
    var object = JSONObject()
    for member in required.isEmpty ? Array(members.prefix(1)) : members.filter({ required.contains($0.name) }) {
      object[member.name] = example(of: member.value, depth: depth + 1)
    }
    return .object(object)
  }

  private func merged(_ value: JSONValue, _ other: JSONValue) -> JSONValue {
    guard case .object(var object) = value, case .object(let others) = other else { return value }
    for member in others.members { object[member.name] = member.value }
    return .object(object)
  }

  private func text(_ schema: JSONValue) -> String {
    let formats = [
      "date-time": "2030-01-02T09:00:00Z", "date": "2030-01-02", "time": "09:00:00Z", "email": "ada@example.com",
      "uuid": "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "uri": "https://example.com/", "uri-reference": "/a",
      "hostname": "host.example.com", "byte": "aGVsbG8=", "ipv4": "192.0.2.1", "ipv6": "2001:db8::1",
    ]
    if let text = schema["format"]?.text.flatMap({ formats[$0] }) { return text }
    if let pattern = schema["pattern"]?.text { return Samples.text(matching: pattern) ?? "…" }
    guard case .integer(let least)? = schema["minLength"], least > 4 else { return "text" }
    return String(repeating: "text ", count: Int(min(least, 1000)) / 5 + 1)
  }
}

extension Samples {
  /// The first sample that a pattern of the package's own kind allows.
  fileprivate static func text(matching pattern: String) -> String? {
    guard pattern.hasPrefix("^(?:"), pattern.hasSuffix(")$"),
      let expression = try? InternetPattern(String(pattern.dropFirst(4).dropLast(2)))
    else { return nil }
    return strings.first { expression.matches($0) }
  }
}
