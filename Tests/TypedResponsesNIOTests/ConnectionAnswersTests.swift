#if NIO
  import NIOCore
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesNIO

  @Suite("What a connection of NIO answers by itself", .timeLimit(.minutes(30)))
  struct ConnectionAnswersTests {
    private let answers = ConnectionAnswers()

    private func responder(_ deadlines: RequestDeadlines = .none) -> NIOResponder {
      NIOResponder(pipeline: answers.pipeline, deadlines: deadlines) { request in
        OK(try await request.content.collect(upTo: 100_000).readableBytes)
      }
    }

    private func answer(
      to pieces: [String], method: RequestMethod = .get, _ deadlines: RequestDeadlines = .none
    ) async throws -> ObservedResponse {
      try await withServer(responder(deadlines)) { port in
        let connection = try await RawConnection(port: port)
        for piece in pieces { try await connection.send(piece) }
        let response = try await connection.response(to: method)
        #expect(try await connection.isClosedByServer(within: .seconds(60)))
        return response
      }
    }

    @Test("A request that cannot be read is answered through the pipeline", arguments: UnreadableRequest.all)
    func unreadable(_ request: UnreadableRequest) async throws {
      let response = try await answer(to: request.pieces)
      #expect(await answers.faults(of: response, status: request.status) == [])
    }

    @Test("What was legible of it decides on CORS, and is told to observers", arguments: UnreadableRequest.ofPages)
    func legible(_ request: UnreadableRequest) async throws {
      let response = try await answer(to: request.pieces)
      #expect(await answers.faults(of: response, status: request.status, origin: "https://a.example") == [])
      #expect(answers.reports.all.map(\.target) == ["/users?key=1"])
    }

    @Test("A header section that comes too slowly is a 408, like any other answer")
    func slowHeader() async throws {
      let response = try await answer(to: ["GET / HTTP/1.1\r\nHost: a\r\n"], ConnectionAnswers.short)
      #expect(await answers.faults(of: response, status: 408) == [])
    }

    @Test("Content that comes too slowly is a 408 for the handler that reads it")
    func slowContent() async throws {
      let response = try await answer(
        to: ["POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhello"], method: .post, ConnectionAnswers.short)
      #expect(await answers.faults(of: response, status: 408) == [])
    }

    @Test(
      "A connection without a request, or with less than tells its version, closes without a word",
      arguments: ["", "PR"])
    func idle(_ sent: String) async throws {
      var deadlines = ConnectionAnswers.short
      deadlines.idle = .milliseconds(100)
      try await withServer(responder(deadlines)) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send(sent)
        #expect(try await connection.leftover(silence: .seconds(60)).isEmpty)
        #expect(try await connection.isClosedByServer(within: .seconds(60)))
      }
      #expect(answers.reports.all.isEmpty)
    }
  }
#endif
