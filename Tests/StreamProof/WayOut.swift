import Foundation
package import TypedResponses
package import TypedResponsesChecking

/// One row of the page of ways out: something that fails on a server, and what becomes of it.
package struct WayOut: Sendable, CustomStringConvertible {
  /// Where the code stands that notes a field.
  package let place: String
  /// What fails: one of ``failures``.
  package let failure: String
  /// The cells that follow: answer, noted field, every field, level of the log line, how often observers are told, what is
  /// counted.
  package let cells: [String]

  /// A row that does not stand on the page.
  package init(place: String, failure: String, cells: [String]) {
    self.place = place
    self.failure = failure
    self.cells = cells
  }

  package var description: String { "\(place), \(failure)" }

  /// All that can fail, in the order of the rows.
  package static let failures = ["thrown", "unexpected", "framework", "parser", "stream"]

  /// The servers that have tests, each of which reads its rows from the page.
  package static let servers = ["Hummingbird", "NIO", "FlyingFox", "swift-http-types"]

  /// The field that code around the failure notes.
  package static let noted = FieldName.xRequestID

  /// The rows of a server.
  package static func rows(of server: String) -> [WayOut] {
    table.dropFirst(2).filter { $0.first == server }.map { cells in
      WayOut(place: cells[1], failure: cells[2], cells: Array(cells[3...]))
    }
  }

  /// What is wrong with the page as far as it tells of a server, whose code can stand at these places: rows that are
  /// missing, rows that no test knows, empty cells. Empty when all is right.
  package static func faults(of server: String, places: [String]) -> [String] {
    let expected = places.flatMap { place in failures.map { "\(place), \($0)" } }
    let found = rows(of: server).map(\.description)
    let width = table.first?.count ?? 0
    var faults = found == expected ? [] : ["The rows are \(found), and tested are \(expected)."]
    faults += table.filter { $0.count != width || $0.contains("") }.map { "\($0) has not \(width) cells." }
    faults += table.dropFirst(2).filter { !servers.contains($0[0]) }.map { "Nobody tests \($0)." }
    return width == 9 ? faults : faults + ["There are \(width) columns."]
  }

  /// The cells of the page's table, its header included.
  private static var table: [[String]] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Docs/WaysOut.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
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
    let isBroken = failure == "stream" ? try await connection.isClosedByServer(within: .seconds(60)) : false
    return Self.cells(response.code, response.fields, isBroken: isBroken)
  }

  /// The first three cells of an answer.
  package static func cells(_ code: Int, _ fields: ObservedFields, isBroken: Bool) -> [String] {
    let isProblem = fields[.contentType] == "application/problem+json"
    let form = isProblem ? " problem" : code >= 400 ? " bare" : ""
    return [
      "\(code)\(form)\(isBroken ? " broken off" : "")", fields[noted] == nil ? "no" : "yes",
      fields[.strictTransportSecurity] == nil ? "no" : "yes",
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
