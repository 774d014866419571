#if FlyingFox
  import FlyingFox
  import IntakeProof
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesFlyingFox

  @Suite("Ways out of FlyingFox", .timeLimit(.minutes(30)))
  struct WaysOutTests {
    @Test("What the page says of a failure is what happens", arguments: WayOut.rows(of: "FlyingFox"))
    func row(_ row: WayOut) async throws {
      let told = RecordedFailures()
      var routes = TypedRoutes(pipeline: WayOut.pipeline { told.record($0) })
      routes.appendRoute(
        "GET /framework",
        to: ClosureHTTPHandler { request in
          request.notes.add(.xRequestID, "7")
          return HTTPResponse(statusCode: .serviceUnavailable)
        })
      routes.appendRoute(HTTPRoute("GET /\(row.failure)")) { request in
        request.notes.add(.xRequestID, "7")
        guard let answer = try row.answer() else { throw NotFound() }
        return WayOutAnswer(answer)
      }
      let sent = try await withServer(routes) { port in
        let sent = try await row.sent(port: port)
        if row.cells.last != "0" { try await waitUntil("the observers are told") { !told.all.isEmpty } }
        return sent
      }
      #expect(sent + told.levels == row.cells)
    }
  }
#endif
