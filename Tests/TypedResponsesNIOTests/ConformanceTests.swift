#if NIO
  import Testing
  import TypedResponses
  import TypedResponsesNIO
  import TypedResponsesTesting

  @Suite("The NIO adapter and the suite for adapters")
  struct ConformanceTests {
    @Test("Every step of the suite passes", arguments: HandlerPlacement.allCases)
    func suite(_ placement: HandlerPlacement) async throws {
      let routes = ConformanceRoutes()
      let responder = NIOResponder(pipeline: routes.pipeline, deadlines: .none, handlers: placement) { request in
        let hints = routes.all.first { $0.path == request.path && !$0.interim.isEmpty }
        for hint in hints?.interim ?? [] { try await request.send(hint) }
        return try await routes.reply(to: request, content: request.received)
      }
      try await withServer(responder) { port in
        let waivers = [
          Waiver("adapter.foreign-error", because: "SwiftNIO has no error that says a status."),
          Waiver("adapter.foreign-response", because: "A responder has one handler, and no other stands beside it."),
        ]
        let report = try await AdapterConformance(port: port, waiving: waivers).run()
        #expect(report.isClean, "\(report)")
      }
    }
  }
#endif
