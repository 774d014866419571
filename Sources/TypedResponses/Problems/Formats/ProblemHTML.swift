/// Problem documents as pages for people.
enum ProblemHTML {
  static func render(_ document: JSONObject, _ status: StatusCode, language: String?) -> [UInt8] {
    let title = document.text("title") ?? status.phrase
    var page = HTMLPage(title: title, language: language ?? "en")
    page.heading(status: status, title: title)
    if let detail = document.text("detail") { page.block("p", HTMLPage.escaped(detail)) }
    let members = document.members.filter { !ProblemMemberName.standard.contains($0.name) }
    var rows = members.filter { $0.value.records == nil }.map(row)
    if let instance = document.text("instance") {
      rows.append(row("instance", "<code>\(HTMLPage.escaped(instance))</code>"))
    }
    if let type = document.text("type"), type != ProblemTypeURI.blank.reference.text {
      rows.append(row("type", link(type)))
    }
    if !rows.isEmpty { page.block("table", rows.joined()) }
    for member in members {
      guard let records = member.value.records else { continue }
      page.block("h2", HTMLPage.escaped(member.name))
      page.block("div", class: "wide", grid(records))
    }
    return Array(page.finish().utf8)
  }

  private static func row(_ member: JSONObject.Member) -> String { row(member.name, html(member.value)) }

  private static func row(_ name: String, _ html: String) -> String {
    "<tr><th>\(HTMLPage.escaped(name))</th><td>\(html)</td></tr>"
  }

  private static func html(_ value: JSONValue) -> String {
    switch value {
    case .null: "–"
    case .string(let text): HTMLPage.escaped(text)
    case .bool, .integer, .number, .numeral: value.compact
    case .array where value.records != nil: grid(value.records ?? [])
    case .array(let elements): "<ul>" + elements.map { "<li>\(html($0))</li>" }.joined() + "</ul>"
    case .object(let object): "<table>" + object.members.map(row).joined() + "</table>"
    }
  }

  /// A table with a line for each object and a column for each name that occurs.
  private static func grid(_ records: [JSONObject]) -> String {
    var names: [String] = []
    for name in records.flatMap(\.members).map(\.name) where !names.contains(name) { names.append(name) }
    let head = names.map { "<th>\(HTMLPage.escaped($0))</th>" }.joined()
    let lines = records.map { record in
      "<tr>" + names.map { name in "<td>\(record[name].map(html) ?? "")</td>" }.joined() + "</tr>"
    }
    return "<table class=\"grid\"><thead><tr>\(head)</tr></thead><tbody>\(lines.joined())</tbody></table>"
  }

  /// A link to the documentation, unless the URI is one that a browser would not fetch but run or open elsewhere.
  private static func link(_ uri: String) -> String {
    let text = HTMLPage.escaped(uri)
    let leads = uri.hasPrefix("https://") || uri.hasPrefix("http://") || (uri.hasPrefix("/") && !uri.hasPrefix("//"))
    return leads ? "<a href=\"\(text)\">\(text)</a>" : "<code>\(text)</code>"
  }
}

extension JSONObject {
  fileprivate func text(_ name: String) -> String? {
    if case .string(let text) = self[name] { text } else { nil }
  }
}

extension JSONValue {
  /// The objects in an array that holds nothing else.
  fileprivate var records: [JSONObject]? {
    guard case .array(let elements) = self, !elements.isEmpty else { return nil }
    var records: [JSONObject] = []
    for element in elements {
      guard case .object(let object) = element else { return nil }
      records.append(object)
    }
    return records
  }
}
