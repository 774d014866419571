import TypedResponses

/// The header section of a 201, from values to octets, beside the same written by hand.
enum FieldSection {
  static func workload() -> Workload {
    let octets = typed(user: 100_000_000, length: 187)
    precondition(octets == byHand(user: 100_000_000, length: 187), "The two header sections differ.")
    return Workload(
      id: "W6", title: "header section of a 201", document: octets,
      ours: Subject(name: "TypedResponses") { typed(user: 100_000_000, length: 187) },
      others: [Subject(name: "by hand") { byHand(user: 100_000_000, length: 187) }])
  }

  /// Each value comes from its type, so that none can break the message.
  @inline(never)
  private static func typed(user: Int, length: Int) -> [UInt8] {
    let location: Location = "/v1/users/\(user)"
    var fields = HeaderFields()
    fields.append(.location, location.fieldValue)
    fields.append(.etag, EntityTag.strong("5f2b3c-9a8d7e").fieldValue)
    fields.append(.cacheControl, CachePolicy.private(maxAge: .zero, whenStale: .mustRevalidate).fieldValue)
    fields.append(.contentType, ContentType.json.fieldValue)
    if let length = try? FieldValue("\(length)") { fields.append(.contentLength, length) }
    return octets(fields.lazy.map { ($0.name.name, $0.value.text) })
  }

  /// Nothing is checked.
  @inline(never)
  private static func byHand(user: Int, length: Int) -> [UInt8] {
    let fields = [
      ("Location", "/v1/users/\(user)"),
      ("ETag", "\"5f2b3c-9a8d7e\""),
      ("Cache-Control", "private, max-age=0, must-revalidate"),
      ("Content-Type", "application/json"),
      ("Content-Length", "\(length)"),
    ]
    return octets(fields)
  }

  /// The lines as HTTP/1.1 writes them, in one array that is large enough from the start.
  @inline(__always)
  private static func octets(_ fields: some Collection<(String, String)>) -> [UInt8] {
    let length = fields.reduce(0) { $0 + $1.0.utf8.count + $1.1.utf8.count + 4 }
    var octets = [UInt8](repeating: 0, count: length)
    octets.withUnsafeMutableBufferPointer { octets in
      guard var end = octets.baseAddress else { return }
      for (name, value) in fields {
        write(name, to: &end)
        write(": ", to: &end)
        write(value, to: &end)
        write("\r\n", to: &end)
      }
    }
    return octets
  }

  @inline(__always)
  private static func write(_ text: String, to end: inout UnsafeMutablePointer<UInt8>) {
    var text = text
    text.withUTF8 { octets in
      guard let source = octets.baseAddress else { return }
      end.update(from: source, count: octets.count)
      end += octets.count
    }
  }
}
