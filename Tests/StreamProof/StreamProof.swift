package import TypedResponses
package import TypedResponsesChecking

/// Answers that are made while they are sent, and what clients see of them over real connections.
package struct StreamProof: Sendable {
  /// The paths, without the slash.
  package static let paths = ["events", "values", "octets"]

  package let production = CountedProduction()
  /// Reports to ``failures``.
  package let pipeline: ResponsePipeline
  /// What observers are told.
  package let failures = RecordedFailures()

  package init() {
    var pipeline = ResponsePipeline()
    pipeline.observe { [failures] in failures.record($0) }
    self.pipeline = pipeline
  }

  /// The answer at a path. Below `failing/` it fails after its beginning.
  package func answer(at path: some StringProtocol) throws -> StreamAnswer {
    let fails = path.contains("failing/")
    return switch path.split(separator: "/").last {
    case "events":
      StreamAnswer(EventStream(elements(try ServerSentEvent("first"), fails), heartbeat: .milliseconds(20)))
    case "values":
      StreamAnswer(JSONStream(elements("first", fails)))
    case "octets":
      StreamAnswer(Streamed(elements(Array("first".utf8), fails), contentType: .octetStream))
    default:
      throw NotFound()
    }
  }

  private func elements<Element>(_ first: Element, _ fails: Bool) -> Elements<Element> {
    Elements(production: production, first: first, fails: fails)
  }

  /// Asks, waits for the beginning and goes away.
  package func leave(_ path: String, port: Int) async throws {
    let connection = try await RawConnection(port: port)
    try await connection.send("GET /\(path) HTTP/1.1\r\nHost: a\r\n\r\n")
    var seen = ""
    while !seen.contains("first"), !(try await connection.isClosedByServer(within: .zero)) {
      seen += String(decoding: try await connection.leftover(silence: .milliseconds(10)), as: UTF8.self)
    }
  }

  /// What a client sees of one answer, and whether the connection closes after it, for which it waits longer when the
  /// answer is expected to close it.
  package func observe(
    _ method: RequestMethod, _ path: String, port: Int, closes: Bool = false
  ) async throws -> (ObservedResponse, excess: [UInt8], isClosed: Bool) {
    let connection = try await RawConnection(port: port)
    try await connection.send("\(method) /\(path) HTTP/1.1\r\nHost: a\r\n\r\n")
    let response = try await connection.response(to: method)
    return (
      response, try await connection.leftover(silence: .milliseconds(100)),
      try await connection.isClosedByServer(within: closes ? .seconds(30) : .milliseconds(300))
    )
  }
}

/// One of the answers of a ``StreamProof``.
package struct StreamAnswer: EncodableResponse {
  private let response: any EncodableResponse

  init(_ response: any EncodableResponse) {
    self.response = response
  }

  package func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    try response.encode(for: request, using: settings)
  }
}
