#if NIO
  import IntakeProof
  import NIOCore
  import Testing
  import TypedResponses
  import TypedResponsesNIO

  @Suite("What clients send to a server on NIO")
  struct IntakeTests {
    @Test("Every request gets the answer that it gets from every server", arguments: HandlerPlacement.allCases)
    func requests(_ placement: HandlerPlacement) async throws {
      let intake = try Intake()
      let responder = NIOResponder(pipeline: intake.pipeline, deadlines: .none, handlers: placement) {
        try await intake.reply(to: $0.received)
      }
      try await withServer(responder) { port in
        let deviations = try await IntakeCase.deviations { try await $0.answer(port: port) }
        #expect(deviations == [])
      }
    }

    @Test("Of equal requests with a key exactly one is executed")
    func idempotency() async throws {
      let proof = IdempotencyProof()
      let responder = NIOResponder(pipeline: proof.pipeline, deadlines: .none) { request in
        let content = try await request.content.collect(upTo: 65_536)
        return try await proof.idempotency.perform(request, content, through: proof.pipeline) {
          try await proof.act(on: request)
        }
      }
      try await withServer(responder) { port in
        let findings = try await proof.findings(port: port)
        #expect(findings == .expected)
      }
    }
  }
#endif
