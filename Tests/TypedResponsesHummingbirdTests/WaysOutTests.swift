#if Hummingbird && Observability
  import HTTPTypes
  import Hummingbird
  import HummingbirdCore
  import InMemoryLogging
  import IntakeProof
  import Logging
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird

  @Suite("Ways out of Hummingbird", .timeLimit(.minutes(30)))
  struct WaysOutTests {
    private static let places = [
      "middleware of a TypedRouter", "FieldsOnErrors", "middleware outside of ProblemMiddleware",
    ]

    @Test("The page has a row for each place and each failure")
    func isWhole() { #expect(WayOut.faults(of: "Hummingbird", places: Self.places) == []) }

    @Test("What the page says of a failure is what happens", arguments: WayOut.rows(of: "Hummingbird"))
    func row(_ row: WayOut) async throws {
      let (log, witness) = (InMemoryLogHandler(), WayOutWitness())
      let seen = AsyncStream.makeStream(of: [String].self)
      try await withServer(row, witness.pipeline, Logger(label: "test") { _ in log }) { port in
        let sent = try await row.sent(port: port)
        try await waitUntil("the failure is in the log") { !log.failures.isEmpty }
        seen.continuation.yield(
          try await sent + [log.failures.joined(separator: ", ")] + witness.cells(of: row).dropFirst())
      }
      var cells: [String] = []
      seen.continuation.finish()
      for await all in seen.stream { cells = all }
      #expect(cells == row.cells)
    }

    private func withServer(
      _ row: WayOut, _ pipeline: ResponsePipeline, _ logger: Logger,
      _ work: @Sendable (_ port: Int) async throws -> Void
    ) async throws {
      let path = RouterPath(row.failure)
      let router = TypedRouter(pipeline: pipeline)
      switch row.place {
      case Self.places[0]: router.add(middleware: Noting())
      case Self.places[1]: router.add(middleware: FieldsOnErrors(Stamping()))
      default:
        let plain = Router()
        plain.add(middleware: Noting())
        plain.add(middleware: ProblemMiddleware(pipeline: pipeline))
        plain.get(path) { request, context in try row.response(to: request, context) }
        return try await run(
          plain.buildResponder(), .http1WithProblems(pipeline: pipeline, deadlines: .none), logger, work)
      }
      router.get(path) { request, context in try row.response(to: request, context) }
      let responder = router.buildResponder()
      try await run(responder, .http1WithProblems(pipeline: pipeline, deadlines: .none), logger, work)
    }

    private func run<Responder: HTTPResponder>(
      _ responder: Responder, _ server: HTTPServerBuilder, _ logger: Logger,
      _ work: @Sendable (_ port: Int) async throws -> Void
    ) async throws where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
      let (ports, running) = AsyncStream.makeStream(of: Int.self)
      let app = Application(
        responder: responder, server: server,
        configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { running.yield($0.localAddress?.port ?? 0) }, logger: logger)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await app.runService(gracefulShutdownSignals: []) }
        for await port in ports {
          try await work(port)
          break
        }
        group.cancelAll()
        do { try await group.waitForAll() } catch is CancellationError {}
      }
    }
  }

  extension WayOut {
    fileprivate func response(
      to request: Hummingbird.Request, _ context: BasicRequestContext
    ) throws -> Hummingbird.Response {
      guard let answer = try answer() else { throw HTTPError(.conflict, message: "Taken.") }
      return try answer.response(from: request, context: context)
    }
  }

  extension InMemoryLogHandler {
    /// The levels of the lines about failures.
    fileprivate var failures: [String] {
      entries.filter { $0.metadata["http.response.status_code"] != nil }.map { "\($0.level)" }
    }
  }

  private struct Noting: RouterMiddleware {
    func handle(
      _ request: Hummingbird.Request, context: BasicRequestContext,
      next: (Hummingbird.Request, BasicRequestContext) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      request.notes.add(.xRequestID, "7")
      return try await next(request, context)
    }
  }

  /// Knows nothing of this package.
  private struct Stamping: RouterMiddleware {
    func handle(
      _ request: Hummingbird.Request, context: BasicRequestContext,
      next: (Hummingbird.Request, BasicRequestContext) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      var response = try await next(request, context)
      if let name = HTTPField.Name("X-Request-ID") { response.headers[name] = "7" }
      return response
    }
  }
#endif
