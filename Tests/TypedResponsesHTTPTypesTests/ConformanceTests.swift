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
      let server = PlainServer(pipeline: routes.pipeline) { head, _, output in
        let facts = HTTPTypesAdapter.facts(of: head)
        if routes.pipeline.interimResponses.allows(facts) {
          for hints in routes.all.first(where: { $0.path == facts.path })?.interim ?? [] {
            try await output.send(
              interim: HTTPResponse(status: .init(code: 103), headerFields: HTTPFields(hints.fields)))
          }
        }
        try await output.send(
          HTTPTypesAdapter.respond(to: head, through: routes.pipeline) { try await routes.reply(to: facts) })
      }
      try await server.run { port in
        let report = try await AdapterConformance(port: port).run()
        #expect(report.isClean, "\(report)")
        #expect(report.waivers.isEmpty)
      }
    }
  }
#endif
