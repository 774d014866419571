#if NIO
  import Testing
  import TypedResponses
  import TypedResponsesNIO
  import TypedResponsesTesting

  @Suite("The NIO adapter and the suite for adapters")
  struct ConformanceTests {
    @Test("Every step of the suite passes")
    func suite() async throws {
      let routes = ConformanceRoutes()
      let responder = NIOResponder(pipeline: routes.pipeline, deadlines: .none) { request in
        let hints = routes.all.first { $0.path == request.path && !$0.interim.isEmpty }
        for hint in hints?.interim ?? [] { try await request.send(hint) }
        return try await routes.reply(to: request)
      }
      try await withServer(responder) { port in
        let report = try await AdapterConformance(port: port).run()
        #expect(report.isClean, "\(report)")
        #expect(report.waivers.isEmpty)
      }
    }
  }
#endif
