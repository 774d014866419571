import Foundation
package import TypedResponses
package import TypedResponsesChecking

/// One row of the page of ways out: something that fails on a server, and what becomes of it.
package struct WayOut: Sendable, CustomStringConvertible {
  /// Where the code stands that notes a field.
  package let place: String
  /// What fails: thrown, unexpected, framework, parser or stream.
  package let failure: String
  /// The cells that follow: answer, noted field, every field, level of the log line, how often observers are told.
  package let cells: [String]

  package var description: String { "\(place), \(failure)" }

  /// The field that code around the failure notes.
  package static let noted = FieldName.xRequestID

  /// The rows of a server.
  package static func rows(of server: String) -> [WayOut] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Docs/WaysOut.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| \(server) |") }.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return WayOut(place: cells[1], failure: cells[2], cells: Array(cells[3...]))
    }
  }

  /// A pipeline that adds a field to everything, for a log whose lines `log` gets.
  package static func pipeline(log: @escaping @Sendable (ErrorReport) -> Void) -> ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.addToEvery { fields, _, _ in fields.add(StrictTransportSecurity(maxAge: .seconds(60))) }
    pipeline.observe(log)
    return pipeline
  }

  /// What a route fails with; `nil` where the server's framework has to.
  package func answer() throws -> (any EncodableResponse)? {
    switch failure {
    case "thrown": throw NotFound()
    case "unexpected": throw Unexpected()
    case "stream":
      return Streamed(
        AsyncThrowingStream<[UInt8], any Error> { stream in
          stream.yield(Array("half".utf8))
          stream.finish(throwing: Unexpected())
        }, contentType: .plainText)
    default: return nil
    }
  }

  private struct Unexpected: Error {}

  /// Sends the request, and tells the first three cells.
  package func sent(port: Int) async throws -> [String] {
    let connection = try await RawConnection(port: port)
    let bad = failure == "parser" ? "Content-Length: x\r\n" : ""
    try await connection.send("GET /\(failure) HTTP/1.1\r\nHost: a\r\n\(bad)\r\n")
    if cells[0] == "closed" {
      let octets = try await connection.leftover(silence: .seconds(60))
      return [octets.isEmpty ? "closed" : String(decoding: octets, as: UTF8.self), "no", "no"]
    }
    let response = try await connection.response()
    let isProblem = response.fields[.contentType] == "application/problem+json"
    let isBroken = failure == "stream" ? try await connection.isClosedByServer(within: .seconds(60)) : false
    return [
      "\(response.code)" + (isProblem ? " problem" : "") + (isBroken ? " broken off" : ""),
      response.fields[Self.noted] == nil ? "no" : "yes",
      response.fields[.strictTransportSecurity] == nil ? "no" : "yes",
    ]
  }
}

/// An answer of any type.
package struct WayOutAnswer: EncodableResponse {
  private let response: any EncodableResponse

  package init(_ response: any EncodableResponse) {
    self.response = response
  }

  package func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    try response.encode(for: request, using: settings)
  }
}
