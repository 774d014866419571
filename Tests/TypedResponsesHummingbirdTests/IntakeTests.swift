#if Hummingbird
  import Hummingbird
  import HTTPTypes
  import IntakeProof
  import Logging
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird

  extension IntakeReply: ResponseGenerator {}

  @Suite("What clients send to Hummingbird")
  struct IntakeTests {
    /// A context that takes as much as the routes of the proof do.
    private struct Context: RequestContext {
      var coreContext: CoreRequestContextStorage
      var maxUploadSize: Int { Intake.limit }
      init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }
    }

    @Test("Every request gets the answer that it gets from every server")
    func requests() async throws {
      let intake = try Intake()
      let router = TypedRouter(context: Context.self, pipeline: intake.pipeline)
      for method in ["GET", "POST", "PUT", "PATCH", "QUERY"].compactMap({ HTTPRequest.Method($0) }) {
        router.on("**", method: method) { request, context in
          try await intake.reply(to: request.received) { try await request.content(Order.self, in: context) }
        }
      }
      var logger = Logger(label: "intake")
      logger.logLevel = .critical
      try await withServer(router, logger: logger) { port in
        let deviations = try await IntakeCase.deviations { try await $0.answer(port: port) }
        #expect(deviations == [])
      }
    }

    @Test("Of equal requests with a key exactly one is executed")
    func idempotency() async throws {
      let proof = IdempotencyProof()
      let router = TypedRouter(pipeline: proof.pipeline)
      router.post("**") { request, _ in
        let content = try await request.body.collect(upTo: 65_536)
        return try await proof.idempotency.perform(request, content) { try await proof.act(on: request.facts) }
      }
      try await withServer(router) { port in
        let findings = try await proof.findings(port: port)
        #expect(findings == .expected)
      }
    }
  }
#endif
