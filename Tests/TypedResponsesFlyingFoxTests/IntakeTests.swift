#if FlyingFox
  import FlyingFox
  import IntakeProof
  import Testing
  import TypedResponses
  import TypedResponsesFlyingFox

  @Suite("What clients send to FlyingFox")
  struct IntakeTests {
    /// Every method that a case has.
    private static let route: HTTPRoute = "GET,POST,PUT,PATCH,QUERY /*"

    @Test("Every request gets the answer that it gets from every server")
    func requests() async throws {
      let intake = try Intake()
      var routes = TypedRoutes(pipeline: intake.pipeline)
      routes.appendRoute(Self.route) { try await intake.reply(to: $0.received) }
      try await withServer(routes) { port in
        // Of a field on two lines FlyingFox sees the last.
        let cases = IntakeCase.all.filter { !$0.repeatsLine }
        let deviations = try await IntakeCase.deviations(among: cases) { try await $0.answer(port: port) }
        #expect(deviations == [])
      }
    }

    @Test("Of equal requests with a key exactly one is executed")
    func idempotency() async throws {
      let proof = IdempotencyProof()
      var routes = TypedRoutes(pipeline: proof.pipeline)
      routes.appendRoute("POST /*") { request in
        let content = try await request.bodyData
        return try await proof.idempotency.perform(request, content, through: proof.pipeline) {
          try await proof.act(on: FlyingFoxAdapter.facts(of: request))
        }
      }
      try await withServer(routes) { port in
        let findings = try await proof.findings(port: port)
        #expect(findings == .expected)
      }
    }
  }
#endif
