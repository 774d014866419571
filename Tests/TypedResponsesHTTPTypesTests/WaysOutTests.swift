#if NIO && Observability
  import HTTPTypes
  import PlainServer
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesHTTPTypes

  @Suite("Ways out of a server that speaks swift-http-types", .timeLimit(.minutes(30)))
  struct WaysOutTests {
    private static let place = "HTTPTypesAdapter.respond"

    @Test("The page has a row for each place and each failure")
    func isWhole() { #expect(WayOut.faults(of: "swift-http-types", places: [Self.place]) == []) }

    @Test("What the page says of a failure is what happens", arguments: WayOut.rows(of: "swift-http-types"))
    func row(_ row: WayOut) async throws {
      let witness = WayOutWitness()
      let server = PlainServer(pipeline: witness.pipeline) { request, _, output in
        let message = await RequestNotes.$bound.withValue(RequestNotes(host: Framework())) {
          await HTTPTypesAdapter.respond(to: request, through: witness.pipeline) {
            RequestNotes.current?.add(.xRequestID, "7")
            guard let answer = try row.answer() else { throw Framework.Taken() }
            return WayOutAnswer(answer)
          }
        }
        try await output.send(message)
      }
      try await server.run { port in
        let cells = try await row.sent(port: port) + witness.cells(of: row)
        #expect(cells == row.cells)
      }
    }

    /// A server of one's own, with an error of its own.
    private struct Framework: RequestHost {
      struct Taken: Error {}

      func response(to error: any Error) -> (any EncodableResponse)? { error is Taken ? Conflict() : nil }
    }
  }
#endif
