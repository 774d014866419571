import InMemoryLogging
import IntakeProof
import Logging
import StreamProof
import Testing
import TypedResponses
import TypedResponsesVapor
import Vapor

@Suite("Ways out of Vapor", .timeLimit(.minutes(30)))
struct WaysOutTests {
  /// The rows that Docs/WaysOut.md would have: answer, noted field, every field, level of the log line, how often observers
  /// are told.
  static let rows = [
    ("thrown", "404 problem | yes | yes | info | 1"), ("unexpected", "500 problem | yes | yes | error | 1"),
    ("framework", "409 problem | yes | yes | info | 1"), ("parser", "closed | no | no | none | 0"),
    ("stream", "200 broken off | yes | yes | error | 1"),
  ].map { failure, cells in
    WayOut(
      place: "middleware after ProblemMiddleware", failure: failure,
      cells: cells.split(separator: " | ").map(String.init))
  }

  @Test("What the row says of a failure is what happens", arguments: rows)
  func row(_ row: WayOut) async throws {
    let (log, told) = (InMemoryLogHandler(), RecordedFailures())
    var pipeline = ResponsePipeline()
    pipeline.addToEvery { fields, _, _ in fields.add(StrictTransportSecurity(maxAge: .seconds(60))) }
    pipeline.observe { told.record($0) }
    let sent = try await withServer { [pipeline] app in
      app.logger = Logger(label: "test") { _ in log }
      app.useTypedResponses(pipeline)
      app.middleware.use(Noting())
      app.get("\(row.failure)") { _ in
        guard let answer = try row.answer() else { throw Abort(.conflict, reason: "Taken.") }
        return WayOutAnswer(answer)
      }
    } _: { port in
      let sent = try await row.sent(port: port)
      if row.cells.last != "0" { try await waitUntil("the failure is in the log") { !log.failures.isEmpty } }
      return sent
    }
    let levels = log.failures.isEmpty ? "none" : log.failures.joined(separator: ", ")
    #expect(sent + [levels, "\(told.all.count)"] == row.cells)
  }
}

extension InMemoryLogHandler {
  /// The levels of the lines about failures.
  fileprivate var failures: [String] {
    entries.filter { $0.metadata["http.response.status_code"] != nil }.map { "\($0.level)" }
  }
}

private struct Noting: AsyncMiddleware {
  func respond(to request: Request, chainingTo next: any AsyncResponder) async throws -> Response {
    request.notes.add(.xRequestID, "7")
    return try await next.respond(to: request)
  }
}
