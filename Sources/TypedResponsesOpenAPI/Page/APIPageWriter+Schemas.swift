import TypedResponses

// The sections of schemas and problem types, and what a schema says in a few words.

extension APIPageWriter {
  func schemaSection(_ name: String) -> String {
    let schema = schema(name)
    var html = "<h3><code>\(Self.escaped(name))</code></h3>\n"
    if let text = schema["description"]?.text { html += Self.paragraphs(text) }
    let members = members(of: schema)
    return html + (members.isEmpty ? "<p>\(form(of: schema))</p>\n" : members)
  }

  func problemSection(_ name: String) -> String {
    let schema = schema(name)
    let uri = schema["properties"]?["type"]?["const"]?.text ?? ""
    let title = schema["properties"]?["title"]?["const"]?.text ?? name
    var html = "<h3>\(Self.escaped(title))</h3>\n<p class=\"uri\">\(Self.link(to: uri))</p>\n"
    if let text = schema["description"]?.text { html += Self.paragraphs(text) }
    let users = reader.operations.filter { operation in
      (operation.value["responses"]?.members ?? []).contains { mentions(name, reader.resolved($0.value)) }
    }
    if !users.isEmpty {
      let list = users.map { "<a href=\"#\($0.anchor)\">\(Self.escaped($0.id))</a>" }
      html += "<p>Told by \(list.joined(separator: ", ")).</p>\n"
    }
    return html + members(of: schema)
  }

  private func schema(_ name: String) -> JSONValue {
    reader.document["components"]?["schemas"]?[name] ?? [:]
  }

  private func mentions(_ name: String, _ value: JSONValue) -> Bool {
    switch value {
    case .object(let object):
      reader.schemaName(value) == name || object.members.contains { mentions(name, $0.value) }
    case .array(let elements): elements.contains { mentions(name, $0) }
    default: false
    }
  }

  private func members(of schema: JSONValue) -> String {
    let required = schema["required"]?.texts ?? []
    let rows = (schema["properties"]?.members ?? []).map { member in
      [
        "<code>\(Self.escaped(member.name))</code>",
        form(of: member.value) + ((member.value["description"]?.text).map { Self.paragraphs($0) } ?? ""),
        required.contains(member.name) ? "required" : "",
      ]
    }
    return Self.table(["Member", "Form", ""], rows)
  }

  /// A link to what stands on the web; other URIs are not followed by a browser, or should not be.
  private static func link(to uri: String) -> String {
    let text = "<code>\(escaped(uri))</code>"
    guard uri.hasPrefix("https://") || uri.hasPrefix("http://") else { return text }
    return "<a href=\"\(escaped(uri))\" rel=\"noopener noreferrer\">\(text)</a>"
  }

  // MARK: - In a few words

  /// What the schema allows.
  func form(of schema: JSONValue) -> String {
    if let name = reader.schemaName(schema) {
      guard schemaNames.contains(name) else { return Self.escaped(name) }
      return "<a href=\"#\(anchor(ofSchema: name))\">\(Self.escaped(name))</a>"
    }
    if let constant = schema["const"] { return Self.code(constant) }
    if let values = schema["enum"]?.elements { return values.map(Self.code).joined(separator: " or ") }
    for keyword in ["oneOf", "anyOf"] {
      if let choices = schema[keyword]?.elements { return choices.map { form(of: $0) }.joined(separator: " or ") }
    }
    if let parts = schema["allOf"]?.elements { return parts.map { form(of: $0) }.joined(separator: " and ") }
    let types = schema["type"]?.texts ?? []
    let kinds = types.isEmpty ? ["anything"] : types.map { kind($0, schema) }
    return kinds.joined(separator: " or ") + limits(of: schema)
  }

  private func kind(_ type: String, _ schema: JSONValue) -> String {
    switch type {
    case "array": return schema["items"].map { "array of \(form(of: $0))" } ?? "array"
    case "object":
      if let value = schema["additionalProperties"], !value.members.isEmpty { return "map of \(form(of: value))" }
      let names = (schema["properties"]?.members ?? []).map { "<code>\(Self.escaped($0.name))</code>" }
      return names.isEmpty ? "object" : "object with \(names.joined(separator: ", "))"
    default: return Self.escaped(type)
    }
  }

  private func limits(of schema: JSONValue) -> String {
    var limits: [String] = []
    if let format = schema["format"]?.text { limits.append(Self.escaped(format)) }
    let ranges = [
      ("minimum", "maximum", ""), ("minLength", "maxLength", " characters"), ("minItems", "maxItems", " items"),
    ]
    for (least, most, unit) in ranges {
      switch (schema[least], schema[most]) {
      case (let least?, let most?): limits.append("\(Self.escaped("\(least)")) to \(Self.escaped("\(most)"))\(unit)")
      case (let least?, nil): limits.append("at least \(Self.escaped("\(least)"))\(unit)")
      case (nil, let most?): limits.append("at most \(Self.escaped("\(most)"))\(unit)")
      case (nil, nil): break
      }
    }
    if schema["uniqueItems"] == true { limits.append("each once") }
    if let pattern = schema["pattern"]?.text { limits.append("<code>\(Self.escaped(pattern))</code>") }
    if let value = schema["default"] { limits.append("else \(Self.code(value))") }
    return limits.isEmpty ? "" : ", " + limits.joined(separator: ", ")
  }

  private static func code(_ value: JSONValue) -> String { "<code>\(escaped("\(value)"))</code>" }
}
