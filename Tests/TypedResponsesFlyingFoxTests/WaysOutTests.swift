#if FlyingFox && Observability
  import FlyingFox
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesFlyingFox

  @Suite("Ways out of FlyingFox", .timeLimit(.minutes(30)))
  struct WaysOutTests {
    private static let places = ["a route of TypedRoutes", "a TypedHandler alone"]

    @Test("The page has a row for each place and each failure")
    func isWhole() { #expect(WayOut.faults(of: "FlyingFox", places: Self.places) == []) }

    @Test("What the page says of a failure is what happens", arguments: WayOut.rows(of: "FlyingFox"))
    func row(_ row: WayOut) async throws {
      let witness = WayOutWitness()
      let cells = try await withServer(handler(row, witness.pipeline)) { port in
        try await row.sent(port: port) + witness.cells(of: row)
      }
      #expect(cells == row.cells)
    }

    private func handler(_ row: WayOut, _ pipeline: ResponsePipeline) -> any HTTPHandler {
      guard row.place == Self.places[0] else {
        return TypedHandler(pipeline: pipeline) { request in
          request.notes.add(.xRequestID, "7")
          // What FlyingFox itself answers then.
          guard let answer = try row.answer() else { throw HTTPUnhandledError() }
          return WayOutAnswer(answer)
        }
      }
      var routes = TypedRoutes(pipeline: pipeline)
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
      return routes
    }
  }
#endif
