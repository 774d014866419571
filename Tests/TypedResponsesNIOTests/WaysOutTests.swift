#if NIO
  import IntakeProof
  import NIOCore
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesNIO

  @Suite("Ways out of NIO", .timeLimit(.minutes(30)))
  struct WaysOutTests {
    @Test("What the page says of a failure is what happens", arguments: WayOut.rows(of: "NIO"))
    func row(_ row: WayOut) async throws {
      let told = RecordedFailures()
      let responder = NIOResponder(pipeline: WayOut.pipeline { told.record($0) }) { request in
        request.notes.add(.xRequestID, "7")
        guard let answer = try row.answer() else { throw NIOTooManyBytesError(maxBytes: 1) }
        return answer
      }
      let sent = try await withServer(responder) { port in
        let sent = try await row.sent(port: port)
        try await waitUntil("the observers are told") { !told.all.isEmpty }
        return sent
      }
      #expect(sent + told.levels == row.cells)
    }
  }
#endif
