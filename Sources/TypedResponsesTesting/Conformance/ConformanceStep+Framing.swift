import TypedResponses
import TypedResponsesChecking

extension ConformanceStep {
  /// Where responses end.
  static let framing: [ConformanceStep] = [
    ConformanceStep(
      "adapter.head", .http("9.3.2"),
      expected: "HEAD is answered with the fields of GET and without content.",
      advice: "Send the fields as they are encoded, and no content when there is none; let the server add no length."
    ) { session async throws(RawConnectionError) in
      for path in ["text", "stream/unknown", "missing"] {
        let get = try await session.exchange(.get, path).response
        let (head, outOfStep) = try await session.exchangeInStep(.head, path)
        if let trouble = outOfStep ?? difference(of: head.response, from: get) { return "for \(path) \(trouble)" }
      }
      return nil
    },
    ConformanceStep(
      "adapter.no-content", .http("8.6"),
      expected: "A 204 ends with its header section, and has neither Content-Length nor Transfer-Encoding.",
      advice: "Have the server add no length to a response whose encoded fields have none, and send no content."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.delete, "text")
      let response = exchange.response
      return first(outOfStep, response.trouble(unless: .noContent), response.lengthOrCoding)
    },
    ConformanceStep(
      "adapter.reset-content", .http("15.3.6"),
      expected: "A 205 says with 'Content-Length: 0', or an empty chunk, that it has no content.",
      advice: "Send the Content-Length of the encoded fields, and no content."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.post, "form")
      let response = exchange.response
      let isEmpty = response.content?.isEmpty == true && response.faults.isEmpty
      let unframed =
        response.fields.contains(.contentLength) || response.fields.contains(.transferEncoding)
        ? nil : "the 205 has neither Content-Length nor Transfer-Encoding"
      return first(
        outOfStep, response.trouble(unless: .resetContent), isEmpty ? nil : "the 205 has \(response.shown)", unframed)
    },
    ConformanceStep(
      "adapter.not-modified", .http("15.4.5"),
      expected: "A 304 ends with its header section; a Content-Length would have to be that of the 200.",
      advice: "Have the server add no length to a response whose encoded fields have none, and send no content."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.get, "text", ["If-None-Match: \"a-z\""])
      let response = exchange.response
      let length = response.fields[.contentLength].flatMap { $0 == "26" ? nil : "the 304 has Content-Length: \($0)" }
      let tag = response.fields[.etag] == "\"a-z\"" ? nil : "the ETag is \(response.fields[.etag] ?? "missing")"
      return first(outOfStep, response.trouble(unless: .notModified), length, tag)
    },
    ConformanceStep(
      "adapter.partial-content", .http("15.3.7"),
      expected: "A 206 has the octets that its Content-Range names, and their number as Content-Length.",
      advice: "Send status, fields and content as they are encoded."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.get, "text", ["Range: bytes=3-5"])
      let response = exchange.response
      let range = response.fields[.contentRange]
      return first(
        outOfStep, response.trouble(unless: .partialContent),
        range == "bytes 3-5/26" ? nil : "Content-Range is \(range ?? "missing")",
        response.text == "def" ? nil : "the response has \(response.shown)")
    },
    ConformanceStep(
      "adapter.range-not-satisfiable", .http("15.5.17"),
      expected: "A 416 tells in Content-Range how many octets there are, and is a problem document.",
      advice: "Send status, fields and content as they are encoded."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.get, "text", ["Range: bytes=99-"])
      let range = exchange.response.fields[.contentRange]
      return first(
        outOfStep, exchange.response.troubleAsProblem(.rangeNotSatisfiable),
        range == "bytes */26" ? nil : "Content-Range is \(range ?? "missing")")
    },
    ConformanceStep(
      "adapter.large-content", .http("8.6"),
      expected: "Content of 8 MiB in memory arrives octet for octet, with its Content-Length.",
      advice: "Write until the connection has taken all octets: one call may take only some."
    ) { session async throws(RawConnectionError) in
      let (exchange, outOfStep) = try await session.exchangeInStep(.get, "large")
      return first(outOfStep, exchange.response.trouble(unlessContent: ConformanceRoutes.largeSize, hasLength: true))
    },
  ]

  /// What of a response to HEAD does not fit the response to GET.
  private static func difference(of head: ObservedResponse, from get: ObservedResponse) -> String? {
    func comparable(_ response: ObservedResponse) -> [String] {
      let ofServer: [FieldName] = [.date, .contentLength, .transferEncoding, .connection, .keepAlive]
      return response.fields.filter { field in !ofServer.contains { $0.name.lowercased() == field.name.lowercased() } }
        .map { "\($0.name.lowercased()): \($0.value)" }.sorted()
    }
    if head.code != get.code { return "the status is \(head.code), and \(get.code) for GET" }
    let odd = Set(comparable(head)).symmetricDifference(comparable(get))
    if let field = odd.min() { return "only one of the responses to HEAD and GET has '\(field)'" }
    let length = head.fields[.contentLength]
    guard length == nil || length == get.fields[.contentLength] else {
      return "Content-Length is \(length ?? "missing"), and \(get.fields[.contentLength] ?? "missing") for GET"
    }
    return nil
  }
}

extension ObservedResponse {
  fileprivate var lengthOrCoding: String? {
    fields.first { ["content-length", "transfer-encoding"].contains($0.name.lowercased()) }
      .map { "the \(code) has \($0)" }
  }

  /// What is wrong with a 200 that has this many of the suite's octets as its content.
  func trouble(unlessContent size: Int, hasLength: Bool) -> String? {
    let length = fields[.contentLength]
    let content = content ?? []
    return first(
      trouble(unless: .ok), faults.first?.description,
      hasLength && length != String(size) ? "Content-Length is \(length ?? "missing") instead of \(size)" : nil,
      !hasLength && length != nil ? "Content-Length is \(length ?? ""), which nobody knew beforehand" : nil,
      content.count == size ? nil : "\(content.count) of \(size) octets arrive",
      content == ConformanceRoutes.octets(size) ? nil : "the octets are others than those that were sent")
  }

  /// What is wrong with a problem document of this status.
  func troubleAsProblem(_ status: StatusCode) -> String? {
    let type = fields[.contentType]
    return first(
      trouble(unless: status),
      type == "application/problem+json" ? nil : "Content-Type is \(type ?? "missing")",
      json?["status"]?.number == status.code ? nil : "the response has \(shown)")
  }
}
