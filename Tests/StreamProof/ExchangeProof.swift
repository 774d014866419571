package import TypedResponses
internal import TypedResponsesChecking
package import TypedResponsesTesting

/// Requests of all kinds, and what observers of exchanges are told of each, whatever the server.
package struct ExchangeProof: Sendable {
  /// A request, and its report in one line.
  package struct Case: Sendable, CustomStringConvertible {
    package let request: String
    let fields: String
    /// Whether the client goes away while the content is sent.
    let leaves: Bool
    /// Status, ending, type of the problem and type of the error.
    package let report: String

    fileprivate init(_ request: String, _ report: String, fields: String = "", leaves: Bool = false) {
      self.request = request
      self.report = report
      self.fields = fields
      self.leaves = leaves
    }

    package var description: String { "\(request) \(fields.filter { $0 != "\r\n" })" }
  }

  package static let cases = [
    Case("GET /ok", "200 complete - -"),
    Case("HEAD /ok", "200 complete - -"),
    Case("GET /ok", "304 complete - -", fields: "If-None-Match: \"v1\"\r\n"),
    Case("GET /octets", "200 complete - -"),
    Case("HEAD /octets", "200 complete - -"),
    Case("GET /missing", "404 complete about:blank -"),
    Case("HEAD /missing", "404 complete about:blank -"),
    Case("GET /returned", "404 complete about:blank -"),
    Case("GET /boom", "500 complete about:blank 500"),
    Case("GET /closed", "503 complete https://example.com/closed https://example.com/closed"),
    Case("GET /failing/events", "200 broken off by the server - BreakOff"),
    Case("GET /failing/octets", "200 broken off by the server - BreakOff"),
    Case("GET /events", "200 left by the client - -", leaves: true),
    Case("GET /nowhere", "404 complete about:blank -"),
    Case(
      "OPTIONS /ok", "204 complete - -", fields: "Origin: https://a.example\r\nAccess-Control-Request-Method: PUT\r\n"),
  ]

  /// The paths of all routes but ``returnedPath``, without the slash.
  package static let paths = [
    "ok", "octets", "missing", "boom", "closed", "failing/events", "failing/octets", "events",
  ]
  /// The path of the route that returns an error.
  package static let returnedPath = "returned"

  private let streams = StreamProof()
  package let recorder = ExchangeRecorder()
  package let pipeline: ResponsePipeline

  package init() {
    var pipeline = ResponsePipeline()
    pipeline.crossOrigin = CrossOriginPolicy(.any)
    pipeline.observe(with: recorder)
    self.pipeline = pipeline
  }

  /// The answer at a path.
  package func answer(at path: some StringProtocol) throws -> StreamAnswer {
    switch path.split(separator: "/").last {
    case "ok": return StreamAnswer(OK(["name": "Ada"], version: .init(etag: .strong("v1"))))
    case "octets" where !path.contains("failing/"):
      let chunks = AsyncStream<[UInt8]> { stream in
        for _ in 1...3 { stream.yield(Array(repeating: 0x61, count: 1000)) }
        stream.finish()
      }
      return StreamAnswer(Streamed(chunks, contentType: .octetStream))
    case "boom": throw Boom()
    case "closed": throw Closed()
    default: return try streams.answer(at: path)
    }
  }

  /// The answer at ``returnedPath``.
  package func returned() -> OneOf<OK<String>, NotFound> { .of(NotFound(detail: "Returned.")) }

  /// Sends the request, and what was told of it: one line for each exchange, where the octets are what a client got.
  package func reports(of example: Case, port: Int) async throws -> [String] {
    await told(try await response(to: example, port: port))
  }

  /// What the client sees before it closes the connection; `nil` when it does so early.
  private func response(to example: Case, port: Int) async throws -> ObservedResponse? {
    let connection = try await RawConnection(port: port)
    try await connection.send("\(example.request) HTTP/1.1\r\nHost: a\r\n\(example.fields)\r\n")
    guard example.leaves else {
      return try await connection.response(to: example.request.hasPrefix("HEAD") ? .head : .get)
    }
    try await connection.waitForOctets(1)
    return nil
  }

  /// By which versions of HTTP requests came that were sent at once, according to the reports of them.
  package func versions(port: Int) async throws -> [String?] {
    let connection = try await RawConnection(port: port)
    try await connection.send(
      "GET /ok HTTP/1.1\r\nHost: a\r\n\r\nGET /missing HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n"
        + "GET /ok HTTP/1.1\r\nHost: a\r\n\r\n")
    for _ in 1...3 { _ = try await connection.response() }
    return await recorder.exchanges(atLeast: 3).map(\.notes.protocolVersion)
  }

  private func told(_ seen: ObservedResponse?) async -> [String] {
    let exchanges = await recorder.exchanges(atLeast: 1)
    if recorder.underWay != 0 { return ["\(recorder.underWay) exchanges are under way."] }
    return exchanges.map { exchange in
      let words = [
        exchange.status.map { "\($0.code)" } ?? "-", "\(exchange.ending)",
        exchange.problemType.map { "\($0.reference.text)" } ?? "-", exchange.errorType ?? "-",
      ]
      let line = words.joined(separator: " ")
      guard exchange.ending == .complete, let seen else { return line }
      let octets = seen.content?.count ?? 0
      return exchange.octets == octets ? line : line + " with \(exchange.octets) octets of \(octets)"
    }
  }
}

private struct Boom: Error {}

private struct Closed: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/closed"
  static let title = "Closed for today."
  var base: ServiceUnavailable { .withoutEstimate() }
}
