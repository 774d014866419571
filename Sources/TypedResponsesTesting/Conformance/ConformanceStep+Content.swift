import TypedResponses
import TypedResponsesChecking

extension ConformanceStep {
  /// The content of requests.
  static let content: [ConformanceStep] = [
    ConformanceStep(
      "adapter.request-content", .rfc(9112, "6"),
      expected: "Handlers read the content of a request octet for octet, be it sent by its length or in chunks.",
      advice: "Give RequestContent the octets as they arrive, without the sizes of chunks, until the content ends."
    ) { session async throws(RawConnectionError) in
      try await session.trouble(sending: ["", "a", ascii(ConformanceRoutes.contentLimit)], to: "content") {
        first(
          $0.trouble(unless: .ok), $0.text == $1 ? nil : "\($1.utf8.count) octets were sent, and it has \($0.shown)")
      }
    },
    ConformanceStep(
      "adapter.content-too-large", .http("15.5.14"),
      expected:
        "Content that is larger than its handler takes is a 413 problem document, and stays no part of what follows.",
      advice: "Hand the chunks over as they come, and read the rest or close the connection when the response is sent."
    ) { session async throws(RawConnectionError) in
      try await session.trouble(sending: [ascii(ConformanceRoutes.contentLimit + 1)], to: "content") { response, _ in
        response.troubleAsProblem(.contentTooLarge)
      }
    },
    ConformanceStep(
      "adapter.unread-content", .rfc(9112, "9.3"),
      expected: "Content that no handler reads is never taken for the next request.",
      advice: "Read what is left of the content when the response is sent, up to a limit, or close the connection."
    ) { session async throws(RawConnectionError) in
      let hidden = String(repeating: session.request(.get, "number?n=9"), count: 40)
      return try await session.trouble(sending: ["a", hidden], to: "form") { response, _ in
        response.trouble(unless: .resetContent)
      }
    },
    ConformanceStep(
      "adapter.broken-content", .rfc(9112, "8"),
      expected: "Content that breaks off or is not well-formed is never taken for whole, and ends the connection.",
      advice: "Have the chunks throw BadRequest.incompleteContent or .malformedContent, and close the connection."
    ) { session async throws(RawConnectionError) in
      let length = "Content-Length: 10\r\n\r\nabc"
      let chunked = "Transfer-Encoding: chunked\r\n\r\n"
      for (content, isEnd) in [(length, true), (chunked + "3\r\nabc\r\n", true), (chunked + "x\r\nabc\r\n", false)] {
        let head = "POST /conformance/content HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
        let connection = try await session.connect()
        try await connection.send(head + content)
        if isEnd { await connection.finishSending() }
        let octets = try await connection.leftover(silence: session.timeout)
        let seen = octets.isEmpty ? [] : Exchange.exchanges(onWire: octets, name: "the answer")
        let trouble = first(
          seen.count > 1 ? "\(seen.count) responses come" : nil,
          seen.first.flatMap { $0.response.troubleAsProblem(.badRequest) },
          try await connection.isClosedByServer(within: .zero) ? nil : "the connection stays open")
        if let trouble { return "for content that is '\(excerpt(Array(content.utf8)))' \(trouble)" }
      }
      return nil
    },
  ]

  /// A text with every octet of ASCII.
  private static func ascii(_ count: Int) -> String {
    String(decoding: ConformanceRoutes.octets(2 * count).lazy.filter { $0 < 0x80 }.prefix(count), as: UTF8.self)
  }
}

extension ConformanceSession {
  /// What is wrong with the answers to requests that send these texts, each by its length and in chunks, and with what
  /// follows on the connection.
  fileprivate func trouble(
    sending texts: [String], to path: String, _ trouble: (ObservedResponse, _ sent: String) -> String?
  ) async throws(RawConnectionError) -> String? {
    for text in texts {
      for inChunks in [false, true] {
        let (exchange, outOfStep) = try await exchangeInStep(request(path, sending: text, inChunks: inChunks))
        if let trouble = first(trouble(exchange.response, text), outOfStep) {
          return "for \(text.utf8.count) octets \(inChunks ? "in chunks" : "of known length") \(trouble)"
        }
      }
    }
    return nil
  }
}
