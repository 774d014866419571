/// Writes the content of a ``MultiStatus``.
enum MultiStatusContent {
  static func json(_ items: [(href: String, response: EncodedResponse)]) -> [UInt8] {
    var json = JSONWriter(capacity: 64 + items.count * 128)
    json.beginObject()
    json.key("responses" as StaticString)
    json.beginArray()
    for item in items { write(item.href, item.response, to: &json) }
    json.endArray()
    json.endObject()
    return json.finish()
  }

  private static func write(_ href: String, _ response: EncodedResponse, to json: inout JSONWriter) {
    json.beginObject()
    json.key("href" as StaticString)
    json.string(href)
    json.key("status" as StaticString)
    json.integer(response.status.code)
    let fields = response.fields.filter { !describesContent($0.name) }
    if !fields.isEmpty {
      json.key("fields" as StaticString)
      json.beginObject()
      for (index, field) in fields.enumerated() where !fields[..<index].contains(where: { $0.name == field.name }) {
        json.key(field.name.name)
        json.string(response.fields.values(of: field.name).map(\.text).joined(separator: ", "))
      }
      json.endObject()
    }
    if case .bytes(let octets) = response.content, !octets.isEmpty {
      json.key("content" as StaticString)
      if isJSON(response.fields[.contentType]) {
        json.raw(octets)
      } else {
        json.string(String(decoding: octets, as: UTF8.self))
      }
    }
    json.endObject()
  }

  /// Fields of the part that the item's other members, or the whole response, say already.
  private static func describesContent(_ name: FieldName) -> Bool {
    switch name {
    case .contentType, .contentLength, .cacheControl, .vary, .contentLanguage: true
    default: false
    }
  }

  /// What the whole response says of its items: the request fields that decided about them, and their languages.
  static func fields(of items: [EncodedResponse], beside others: HeaderFields) -> HeaderFields {
    var fields = HeaderFields()
    var languages: [String] = []
    for item in items {
      for value in item.fields.values(of: .vary) {
        // No item is chosen by Accept, whatever its type says of itself.
        guard let vary = Vary(parsing: value.text), let vary = vary.without(.accept) else { continue }
        fields.append(.vary, vary.fieldValue)
      }
      for value in item.fields.values(of: .contentLanguage) {
        let names = value.text.split(separator: ",").map { FieldSyntax.trimmed(String($0)) }
        languages += names.filter { name in !languages.contains { FieldSyntax.equalIgnoringCase($0, name) } }
      }
    }
    if !languages.isEmpty, !others.contains(.contentLanguage) {
      fields.append(.contentLanguage, FieldValue(checked: languages.joined(separator: ", ")))
    }
    return fields
  }

  private static func isJSON(_ type: FieldValue?) -> Bool {
    guard let type else { return false }
    let essence = type.text.prefix { $0 != ";" }
    return essence == "application/json" || essence.hasSuffix("+json")
  }

  static func dav(_ items: [(href: String, response: EncodedResponse)]) -> [UInt8] {
    var xml = #"<?xml version="1.0" encoding="utf-8"?>"# + "\n<D:multistatus xmlns:D=\"DAV:\">\n"
    for item in items {
      let status = item.response.status
      xml += "<D:response><D:href>\(XMLText.escaped(item.href))</D:href>"
      xml += "<D:status>HTTP/1.1 \(status.code) \(status.phrase)</D:status>"
      if let description = description(of: item.response) {
        xml += "<D:responsedescription>\(XMLText.escaped(description))</D:responsedescription>"
      }
      if status.statusClass == .redirection, let location = item.response.fields[.location] {
        xml += "<D:location><D:href>\(XMLText.escaped(location.text))</D:href></D:location>"
      }
      xml += "</D:response>\n"
    }
    return Array((xml + "</D:multistatus>\n").utf8)
  }

  /// The detail of a problem.
  private static func description(of response: EncodedResponse) -> String? {
    guard response.status.isError, case .bytes(let octets) = response.content,
      case .object(let problem)? = try? JSONValue(parsing: octets), case .string(let detail)? = problem["detail"]
    else { return nil }
    return detail
  }
}
