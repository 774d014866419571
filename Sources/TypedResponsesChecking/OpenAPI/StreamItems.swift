import TypedResponses

/// The items of a stream, as `itemSchema` describes them.
///
/// [OpenAPI 3.2.0, Sequential Media Types](https://spec.openapis.org/oas/v3.2.0.html#sequential-media-types)
enum StreamItems {
  /// The items; `nil` when the media type is none of a sequence that is read. An item that cannot be read is `nil`.
  static func items(of type: String, in content: [UInt8]) -> [JSONValue?]? {
    switch type {
    case "text/event-stream": events(in: content)
    case "application/jsonl", "application/x-ndjson", "application/ndjson", "application/x-jsonlines":
      content.split(separator: 0x0A).map { json($0) }
    case "application/json-seq": content.split(separator: 0x1E).map { json($0) }
    default: nil
    }
  }

  private static func json(_ octets: ArraySlice<UInt8>) -> JSONValue? { try? JSONValue(parsing: Array(octets)) }

  /// Each event as an object with the fields that were sent.
  private static func events(in content: [UInt8]) -> [JSONValue?]? {
    guard let text = String(validating: content, as: UTF8.self) else { return [nil] }
    var events: [JSONValue?] = []
    var event = JSONObject()
    let scalars = text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    for line in lines(of: scalars) {
      if line.isEmpty {
        if !event.members.isEmpty { events.append(.object(event)) }
        event = JSONObject()
        continue
      }
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      var value = parts.count > 1 ? String(parts[1]) : ""
      if value.unicodeScalars.first == " " { value.unicodeScalars.removeFirst() }
      switch String(parts[0]) {
      case "data":
        event["data"] = .string([event["data"]?.text, value].compactMap { $0 }.joined(separator: "\n"))
      case "event": event["event"] = .string(value)
      case "id": event["id"] = .string(value)
      case "retry": event["retry"] = Int64(value).map { .integer($0) } ?? .string(value)
      default: break
      }
    }
    return events
  }

  private static func lines(of scalars: Substring.UnicodeScalarView) -> [Substring.UnicodeScalarView] {
    var lines: [Substring.UnicodeScalarView] = []
    var rest = scalars
    while let end = rest.firstIndex(where: { $0 == "\n" || $0 == "\r" }) {
      lines.append(rest[..<end])
      let isPair = rest[end] == "\r" && rest[end...].dropFirst().first == "\n"
      rest = rest[end...].dropFirst(isPair ? 2 : 1)
    }
    return lines
  }
}
