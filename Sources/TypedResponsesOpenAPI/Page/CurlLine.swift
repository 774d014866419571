import TypedResponses

/// A line for a shell that asks for an operation, with values that a reader changes.
struct CurlLine {
  let text: String

  init(_ operation: DocumentReader.Operation, of reader: DocumentReader) {
    var words: [String] = []
    let content = operation.value["requestBody"]?["content"]?.members.first
    let isPlainPost = operation.method == "POST" && content != nil
    if operation.method == "HEAD" {
      words.append("--head")
    } else if operation.method != "GET", !isPlainPost {
      words.append("-X \(Self.quoted(operation.method))")
    }
    let target = Self.target(of: operation, reader)
    // curl makes several URLs of braces and brackets.
    if target.contains(where: { "{}[]".contains($0) }) { words.append("--globoff") }
    words.append(target)
    words += Self.credentials(of: operation, reader)
    for parameter in Self.parameters(of: operation, in: "header", reader) {
      words.append("-H " + Self.quoted("\(parameter.name): \(parameter.value)"))
    }
    if let content { words += Self.content(content, reader) }
    text = "curl -i " + words.joined(separator: " \\\n  ")
  }

  /// A word that a POSIX shell takes as it is.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { octet in
      octet > 0x20 && octet < 0x7F && !"'\"\\$`&|;<>()*?[]#~=%!{}".utf8.contains(octet)
    }
    if isPlain, !word.isEmpty { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }

  // MARK: - The parts

  private static func target(of operation: DocumentReader.Operation, _ reader: DocumentReader) -> String {
    var path = operation.path
    for parameter in parameters(of: operation, in: "path", reader) {
      path = path.split(separator: "{\(parameter.name)}", omittingEmptySubsequences: false)
        .joined(separator: encoded(parameter.value))
    }
    let query = parameters(of: operation, in: "query", reader).map { "\(encoded($0.name))=\(encoded($0.value))" }
    if !query.isEmpty { path += "?" + query.joined(separator: "&") }
    guard let server = reader.document["servers"]?.elements.first?["url"]?.text else {
      return "\"$API\"" + quoted(path)
    }
    return quoted((server.hasSuffix("/") ? String(server.dropLast()) : server) + path)
  }

  /// The parameters that a request cannot do without.
  private static func parameters(
    of operation: DocumentReader.Operation, in place: String, _ reader: DocumentReader
  ) -> [(name: String, value: String)] {
    let needsMatch = operation.value["responses"]?["428"] != nil
    return (operation.value["parameters"]?.elements ?? []).map { reader.resolved($0) }.compactMap { parameter in
      guard let name = parameter["name"]?.text, parameter["in"]?.text == place else { return nil }
      if needsMatch, name == "If-Match" { return (name, "\"1\"") }
      guard parameter["required"] == true else { return nil }
      let value = reader.example(of: parameter["schema"])
      return (name, value.text ?? "\(value)")
    }
  }

  private static func credentials(of operation: DocumentReader.Operation, _ reader: DocumentReader) -> [String] {
    guard let name = operation.value["security"]?.elements.first?.members.first?.name,
      let scheme = reader.document["components"]?["securitySchemes"]?[name]?["scheme"]?.text?.lowercased()
    else { return [] }
    switch scheme {
    case "basic": return ["-u 'USER:PASSWORD'"]
    case "bearer": return ["-H 'Authorization: Bearer TOKEN'"]
    default: return ["-H " + quoted("Authorization: \(scheme) …")]
    }
  }

  private static func content(_ content: JSONObject.Member, _ reader: DocumentReader) -> [String] {
    let isJSON = content.name == "application/json" || content.name.hasSuffix("+json")
    guard isJSON, let schema = content.value["schema"] else {
      return ["-H " + quoted("Content-Type: \(content.name)"), "--data-binary @FILE"]
    }
    let value = quoted("\(reader.example(of: schema))")
    if content.name == "application/json" { return ["--json \(value)"] }
    return ["-H " + quoted("Content-Type: \(content.name)"), "--data \(value)"]
  }

  private static func encoded(_ text: String) -> String {
    var result = ""
    PercentEncoding.append(text, keeping: PercentEncoding.isUnreserved, to: &result)
    return result
  }
}
