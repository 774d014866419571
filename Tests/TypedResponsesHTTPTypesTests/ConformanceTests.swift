#if NIO
  import HTTPTypes
  import PlainServer
  import Testing
  import TypedResponses
  import TypedResponsesHTTPTypes
  import TypedResponsesTesting

  @Suite("A server that speaks swift-http-types, over real connections")
  struct ConformanceTests {
    @Test("The adapter for swift-http-types alone passes every step of the conformance suite")
    func suite() async throws {
      let routes = ConformanceRoutes()
      let server = PlainServer(pipeline: routes.pipeline) { head, content, output in
        let facts = HTTPTypesAdapter.facts(of: head)
        let interim = routes.all.first { $0.path == facts.path }?.interim ?? []
        for hints in interim where routes.pipeline.admits(hints, for: facts) {
          try await output.send(
            interim: HTTPResponse(status: .init(code: 103), headerFields: HTTPFields(hints.fields)))
        }
        try await output.send(
          HTTPTypesAdapter.respond(to: head, through: routes.pipeline) {
            try await routes.reply(to: facts, content: RequestContent(content, of: head))
          })
      }
      try await server.run { port in
        let waivers = [
          Waiver("adapter.foreign-error", because: "swift-http-types has no errors."),
          Waiver("adapter.foreign-response", because: "The server of the tests has one handler."),
        ]
        let report = try await AdapterConformance(port: port, waiving: waivers).run()
        #expect(report.isClean, "\(report)")
      }
    }
  }
#endif
