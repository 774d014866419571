#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import HummingbirdCore
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird
  import TypedResponsesTesting

  extension ConformanceReply: ResponseGenerator {}

  @Suite("Hummingbird over real connections")
  struct ConformanceTests {
    @Test("The adapter passes the conformance suite")
    func conformance() async throws {
      let routes = ConformanceRoutes()
      let router = TypedRouter(pipeline: routes.pipeline)
      for route in routes.all {
        guard let method = HTTPRequest.Method(route.method.token) else { continue }
        router.on(RouterPath(route.path), method: method) { request, _ in try await route.reply(to: request.facts) }
      }
      let (ports, running) = AsyncStream.makeStream(of: Int.self)
      let app = Application(
        router: router, server: .http1WithProblems(),
        configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { running.yield($0.localAddress?.port ?? 0) })
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await app.runService(gracefulShutdownSignals: []) }
        for await port in ports {
          let waiver = Waiver("adapter.interim", because: "Hummingbird has no way to send an interim response.")
          let report = try await AdapterConformance(port: port, waiving: [waiver]).run()
          #expect(report.isClean, "\(report)")
          break
        }
        group.cancelAll()
        // Cancelling is how the server is asked to stop.
        do { try await group.waitForAll() } catch is CancellationError {}
      }
    }
  }
#endif
