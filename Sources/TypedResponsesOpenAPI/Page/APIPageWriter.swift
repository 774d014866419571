import TypedResponses

/// Writes the page of a description.
struct APIPageWriter {
  let reader: DocumentReader
  private let address: String?
  private let title: String
  /// The sections by problem type and by schema, which other places link to.
  let schemaNames: [String]

  init(_ document: JSONValue, _ address: String?) {
    reader = DocumentReader(document)
    self.address = address
    title = document["info"]?["title"]?.text ?? "API"
    schemaNames = document["components"]?["schemas"]?.members.map(\.name) ?? []
  }

  var html: String {
    var page = HTMLPage(title: title, style: Self.style, before: navigation)
    head(of: &page)
    page.block("h2", id: "operations", "Operations")
    for operation in reader.operations { page.block("section", id: operation.anchor, section(of: operation)) }
    if !reader.responses.isEmpty {
      page.block("h2", id: "responses", "Responses of several operations")
      for response in reader.responses {
        page.block(
          "section", id: anchor(ofResponse: response.name), responseSection(response.name, response.value))
      }
    }
    if !reader.problemTypes.isEmpty {
      page.block("h2", id: "problems", "Problem types")
      for name in reader.problemTypes { page.block("section", id: anchor(ofSchema: name), problemSection(name)) }
    }
    let others = schemaNames.filter { !reader.problemTypes.contains($0) }
    if !others.isEmpty {
      page.block("h2", id: "schemas", "Schemas")
      for name in others { page.block("section", id: anchor(ofSchema: name), schemaSection(name)) }
    }
    return page.finish()
  }

  // MARK: - Head and navigation

  private func head(of page: inout HTMLPage) {
    let info = reader.document["info"]
    page.block("p", class: "status", "Version \(Self.escaped(info?["version"]?.text ?? "?"))")
    page.block("h1", Self.escaped(title))
    if let text = info?["description"]?.text { page.block("div", Self.paragraphs(text)) }
    if let address {
      page.block("p", "The same for programs: <a href=\"\(Self.escaped(address))\">OpenAPI document</a>.")
    }
    let servers = (reader.document["servers"]?.elements ?? []).compactMap { $0["url"]?.text }
    if servers.isEmpty {
      page.block("p", "The lines for a shell take the address of the server from a variable:")
      page.block("pre", "API=http://localhost:8080")
    } else {
      let list = servers.map { "<code>\(Self.escaped($0))</code>" }
      page.block("p", (list.count == 1 ? "Server: " : "Servers: ") + list.joined(separator: ", "))
    }
  }

  private var navigation: String {
    let operations = reader.operations.map { operation in
      "<li><a href=\"#\(operation.anchor)\"><span class=\"method\">\(Self.escaped(operation.method))</span> "
        + "<span class=\"path\">\(Self.breakable(operation.path))</span></a></li>"
    }
    let rest = [
      ("responses", "Responses of several operations", reader.responses.isEmpty),
      ("problems", "Problem types", reader.problemTypes.isEmpty),
      ("schemas", "Schemas", schemaNames.count == reader.problemTypes.count),
    ]
    let links = rest.filter { !$0.2 }.map { "<li><a href=\"#\($0.0)\">\($0.1)</a></li>" }
    return """
      <a class="skip" href="#operations">Go to the operations</a>
      <nav aria-label="Operations"><ul>\((operations + links).joined(separator: "\n"))</ul></nav>

      """
  }

  // MARK: - What all sections share

  func anchor(ofSchema name: String) -> String { "schema-" + Self.word(name) }

  func anchor(ofResponse name: String) -> String { "response-" + Self.word(name) }

  /// The name as an identifier: components are named in letters, digits and these.
  private static func word(_ name: String) -> String {
    name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
  }

  static func escaped(_ text: String) -> String { HTMLPage.escaped(text) }

  /// The text of a path, which may be broken behind each slash.
  static func breakable(_ path: String) -> String {
    escaped(path).split(separator: "/", omittingEmptySubsequences: false).joined(separator: "/<wbr>")
  }

  /// Text of a description, in paragraphs, with what stands between backticks as code.
  static func paragraphs(_ text: String) -> String {
    CodeText.paragraphs(of: text).map { "<p>\($0.map(\.html).joined())</p>" }.joined()
  }

  /// A table whose first cell of each row names what the others say.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let names = head.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let lines = rows.map { row in
      "<tr><th scope=\"row\">\(row.first ?? "")</th>\(row.dropFirst().map { "<td>\($0)</td>" }.joined())</tr>"
    }
    return """
      <div class="wide" tabindex="0"><table class="grid"><thead><tr>\(names)</tr></thead>
      <tbody>\(lines.joined(separator: "\n"))</tbody></table></div>

      """
  }
}
