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
    for response in value["responses"]?.members ?? [] {
      if let name = reader.responseName(response.value) {
        let shared = reader.resolved(response.value)
        html +=
          "<p class=\"shared\"><a href=\"#\(anchor(ofResponse: name))\">\(Self.title(response.name, shared))</a></p>\n"
      } else {
        let title = Self.title(response.name, response.value)
        html += "<details><summary>\(title)</summary>\n\(self.response(response.value, response.name))</details>\n"
      }
    }
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

  /// A response that several operations give, where all of them lead to.
  func responseSection(_ name: String, _ response: JSONValue) -> String {
    let code = reader.code(ofResponse: name)
    return "<h3>\(Self.title(code, response))</h3>\n" + self.response(response, code)
  }

  private static func registration(_ code: String) -> StatusRegistration? {
    Int(code).flatMap { StatusCode($0) }?.registration
  }

  private static func title(_ code: String, _ response: JSONValue) -> String {
    let phrase = registration(code)?.phrase ?? response["summary"]?.text ?? "Any other status"
    guard Int(code) != nil else { return escaped(phrase) }
    return "<span class=\"code c\(code.prefix(1))\">\(code)</span> \(escaped(phrase))"
  }

  private func response(_ value: JSONValue, _ code: String) -> String {
    var html = ""
    if let text = value["description"]?.text { html += Self.paragraphs(text) }
    if let note = Self.registration(code)?.retry.sentence { html += "<p class=\"dim\">\(Self.escaped(note))</p>" }
    return html + fields(value) + contents("Content", value["content"]) + examples(value["content"]) + links(value)
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
