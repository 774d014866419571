#if NIO && Observability
  import NIOCore
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesNIO

  @Suite("Ways out of NIO", .timeLimit(.minutes(30)))
  struct WaysOutTests {
    private static let places = ["the handler", "the handler, over HTTP/2"]

    @Test("The page has a row for each place and each failure")
    func isWhole() { #expect(WayOut.faults(of: "NIO", places: Self.places) == []) }

    @Test("What the page says of a failure is what happens", arguments: WayOut.rows(of: "NIO"))
    func row(_ row: WayOut) async throws {
      let witness = WayOutWitness()
      let responder = NIOResponder(pipeline: witness.pipeline, deadlines: .none) { request in
        request.notes.add(.xRequestID, "7")
        guard let answer = try row.answer() else { throw NIOTooManyBytesError(maxBytes: 1) }
        return answer
      }
      let cells = try await withServer(responder) { port in
        let sent = row.place == Self.places[0] ? try await row.sent(port: port) : try await overHTTP2(row, port)
        return try await sent + witness.cells(of: row)
      }
      #expect(cells == row.cells)
    }

    private func overHTTP2(_ row: WayOut, _ port: Int) async throws -> [String] {
      let client = try await HTTP2Client(port: port)
      // HTTP/2 has no fields of the connection.
      let answer = try await client.send(
        "GET", "/\(row.failure)", row.failure == "parser" ? [("transfer-encoding", "chunked")] : [])
      try await client.close()
      if answer.code == 0, answer.reset != nil { return ["stream reset", "no", "no"] }
      return WayOut.cells(answer.code, answer.fields, isBroken: !answer.isWhole)
    }
  }
#endif
