#if Hummingbird
  import Hummingbird
  import HummingbirdCore
  import InMemoryLogging
  import Logging
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesHummingbird

  @Suite("What a connection of Hummingbird answers by itself", .timeLimit(.minutes(30)))
  struct ConnectionAnswersTests {
    private let answers = ConnectionAnswers()
    private let log = InMemoryLogHandler()

    private var router: TypedRouter<BasicRequestContext> {
      let router = TypedRouter(pipeline: answers.pipeline)
      router.post("count") { request, _ in OK(try await request.body.collect(upTo: 100_000).readableBytes) }
      return router
    }

    private var logger: Logger { Logger(label: "test") { [log] _ in log } }

    private func answer(
      to pieces: [String], method: RequestMethod = .get, _ deadlines: RequestDeadlines = .none
    ) async throws -> ObservedResponse {
      let seen = AsyncStream.makeStream(of: ObservedResponse.self)
      try await withServer(router, deadlines: deadlines, logger: logger) { port in
        let connection = try await RawConnection(port: port)
        for piece in pieces { try await connection.send(piece) }
        seen.continuation.yield(try await connection.response(to: method))
        #expect(try await connection.isClosedByServer(within: .seconds(60)))
      }
      seen.continuation.finish()
      for await response in seen.stream { return response }
      throw CancellationError()
    }

    @Test(
      "A request that cannot be read is answered through the router's pipeline, which nobody had to name",
      arguments: UnreadableRequest.all)
    func unreadable(_ request: UnreadableRequest) async throws {
      let response = try await answer(to: request.pieces)
      #expect(await answers.faults(of: response, status: request.status) == [])
      let lines = log.entries.filter { $0.metadata["http.response.status_code"] != nil }
      let line = try #require(lines.first)
      #expect(lines.count == 1 && line.level == .info)
      #expect(line.metadata["http.response.status_code"] == "\(request.status)")
      #expect(line.metadata["hb.request.id"]?.description == response.fields[.xRequestID])
    }

    @Test("What was legible of it decides on CORS, and is in the log", arguments: UnreadableRequest.ofPages)
    func legible(_ request: UnreadableRequest) async throws {
      let response = try await answer(to: request.pieces)
      #expect(await answers.faults(of: response, status: request.status, origin: "https://a.example") == [])
      let line = try #require(log.entries.first { $0.metadata["http.response.status_code"] != nil })
      #expect(line.metadata["http.request.method"] == "GET")
      #expect(line.metadata["url.path"] == "/users")
    }

    @Test("An unreadable HEAD is answered without content")
    func head() async throws {
      let response = try await answer(to: ["HEAD / HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n"], method: .head)
      #expect(response.code == 400 && (response.content ?? []).isEmpty)
    }

    @Test("A header section that comes too slowly is a 408, like any other answer")
    func slowHeader() async throws {
      let response = try await answer(to: ["GET /count HTTP/1.1\r\nHost: a\r\n"], ConnectionAnswers.short)
      #expect(await answers.faults(of: response, status: 408) == [])
      #expect(log.entries.contains { $0.metadata["http.response.status_code"] == "408" && $0.level == .info })
    }

    @Test("Content that comes too slowly is a 408 for the handler that reads it")
    func slowContent() async throws {
      let response = try await answer(
        to: ["POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhello"], method: .post,
        ConnectionAnswers.short)
      #expect(await answers.faults(of: response, status: 408) == [])
    }

    @Test("A connection without a request closes without a word")
    func idle() async throws {
      var deadlines = RequestDeadlines.standard
      deadlines.idle = .milliseconds(100)
      try await withServer(router, deadlines: deadlines) { port in
        let connection = try await RawConnection(port: port)
        #expect(try await connection.leftover(silence: .seconds(60)).isEmpty)
        #expect(try await connection.isClosedByServer(within: .seconds(60)))
      }
      #expect(answers.reports.all.isEmpty)
    }

    @Test("With a plain router the pipeline is handed over")
    func plainRouter() async throws {
      let server = HTTPServerBuilder.http1WithProblems(pipeline: answers.pipeline, deadlines: ConnectionAnswers.short)
      let router = Router()
      router.add(middleware: ProblemMiddleware(pipeline: answers.pipeline))
      let (ports, running) = AsyncStream.makeStream(of: Int.self)
      let app = Application(
        router: router, server: server,
        configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { running.yield($0.localAddress?.port ?? 0) }, logger: logger)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await app.runService(gracefulShutdownSignals: []) }
        for await port in ports {
          let connection = try await RawConnection(port: port)
          try await connection.send("FROB / HTTP/1.1\r\nHost: a\r\n\r\n")
          let response = try await connection.response()
          #expect(await answers.faults(of: response, status: 501) == [])
          break
        }
        group.cancelAll()
        do { try await group.waitForAll() } catch is CancellationError {}
      }
    }
  }
#endif
