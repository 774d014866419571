#if Hummingbird
  import HTTPTypes
  import Hummingbird
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
        router.on(RouterPath(route.path), method: method) { request, _ in
          for hints in route.interim { try await request.send(hints) }
          return try await route.reply(to: request.facts, content: request.received)
        }
      }
      router.get(RouterPath(ConformanceRoutes.foreignErrorPath)) { _, _ -> Response in throw HTTPError(.conflict) }
      router.get(RouterPath(ConformanceRoutes.foreignResponsePath)) { _, _ in Response(status: .conflict) }
      try await withServer(router) { port in
        let report = try await AdapterConformance(port: port).run()
        #expect(report.isClean, "\(report)")
        #expect(report.waivers.isEmpty)
      }
    }
  }
#endif
