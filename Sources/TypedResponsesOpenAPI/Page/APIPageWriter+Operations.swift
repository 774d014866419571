import TypedResponses

// The sections of operations.

extension APIPageWriter {
  func section(of operation: DocumentReader.Operation) -> String {
    let value = operation.value
    let method = Self.escaped(operation.method)
    var html = "<h3><span class=\"method\">\(method)</span> <code>\(Self.breakable(operation.path))</code></h3>\n"
    if value["deprecated"] == true { html += "<p class=\"note\">Deprecated.</p>" }
    if let summary = value["summary"]?.text { html += Self.paragraphs(summary) }
    if let text = value["description"]?.text { html += Self.paragraphs(text) }
    html += credentials(value) + parameters(value) + content(of: value)
    html += "<pre tabindex=\"0\">\(Self.escaped(CurlLine(operation, of: reader).text))</pre>\n"
    for response in value["responses"]?.members ?? [] { html += self.response(response) }
    return html
  }

  private func credentials(_ operation: JSONValue) -> String {
    let ways = (operation["security"]?.elements ?? []).flatMap(\.members).map { scheme in
      let scopes = scheme.value.texts.map { "<code>\(Self.escaped($0))</code>" }.joined(separator: " ")
      return "<code>\(Self.escaped(scheme.name))</code>" + (scopes.isEmpty ? "" : " with \(scopes)")
    }
    return ways.isEmpty ? "" : "<p>Credentials: \(ways.joined(separator: ", or "))</p>\n"
  }

  private func parameters(_ operation: JSONValue) -> String {
    let rows = (operation["parameters"]?.elements ?? []).map { reader.resolved($0) }.map { parameter in
      [
        "<code>\(Self.escaped(parameter["name"]?.text ?? "?"))</code>", Self.escaped(parameter["in"]?.text ?? "?"),
        form(of: parameter["schema"] ?? [:]), parameter["required"] == true ? "required" : "",
      ]
    }
    return Self.table(["Parameter", "In", "Form", ""], rows)
  }

  private func content(of operation: JSONValue) -> String {
    guard let body = operation["requestBody"].map({ reader.resolved($0) }) else { return "" }
    return contents("Content", body["content"])
  }

  /// The media types with what is written in each.
  private func contents(_ title: String, _ contents: JSONValue?) -> String {
    let rows = (contents?.members ?? []).map { content in
      var form = "octets"
      if let item = content.value["itemSchema"] ?? content.value["x-itemSchema"] {
        form = "a stream of \(self.form(of: item))"
      } else if let schema = content.value["schema"] {
        form = self.form(of: schema)
      }
      return ["<code>\(Self.escaped(content.name))</code>", form]
    }
    return Self.table([title, "Form"], rows)
  }

  // MARK: - Responses

  private func response(_ response: JSONObject.Member) -> String {
    let value = reader.resolved(response.value)
    let registration = Int(response.name).flatMap { StatusCode($0) }?.registration
    let phrase = registration?.phrase ?? "Any other status"
    let code =
      Int(response.name) == nil ? "" : "<span class=\"code c\(response.name.prefix(1))\">\(response.name)</span> "
    var html = "<details><summary>\(code)\(Self.escaped(phrase))</summary>\n"
    if let text = value["description"]?.text { html += Self.paragraphs(text) }
    if let note = registration?.retry.sentence { html += "<p class=\"dim\">\(Self.escaped(note))</p>" }
    html += fields(value) + contents("Content", value["content"]) + examples(value["content"]) + links(value)
    return html + "</details>\n"
  }

  private func fields(_ response: JSONValue) -> String {
    let rows = (response["headers"]?.members ?? []).map { field in
      let value = reader.resolved(field.value)
      let text = (value["description"]?.text).map { Self.paragraphs($0) } ?? ""
      return [
        "<code>\(Self.escaped(field.name))</code>", text, value["required"] == true ? "always" : "sometimes",
      ]
    }
    return Self.table(["Field", "Meaning", ""], rows)
  }

  private func examples(_ contents: JSONValue?) -> String {
    (contents?.members ?? []).flatMap { $0.value["examples"]?.members ?? [] }.compactMap { example in
      reader.resolved(example.value)["value"].map { "<pre tabindex=\"0\">\(Self.escaped($0.indented))</pre>\n" }
    }.joined()
  }

  private func links(_ response: JSONValue) -> String {
    let targets = (response["links"]?.members ?? []).compactMap { link in
      reader.operations.first { $0.id == reader.resolved(link.value)["operationId"]?.text }
    }
    let list = targets.map {
      "<a href=\"#\($0.anchor)\">\(Self.escaped($0.method)) <code>\(Self.breakable($0.path))</code></a>"
    }
    return list.isEmpty ? "" : "<p>Then: \(list.joined(separator: ", "))</p>\n"
  }
}
