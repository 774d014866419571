#if NIO
  import IntakeProof
  import PlainServer
  import Testing
  import TypedResponses
  import TypedResponsesHTTPTypes

  @Suite("What clients send to a server that speaks swift-http-types")
  struct IntakeTests {
    @Test("Every request gets the answer that it gets from every server")
    func requests() async throws {
      let intake = try Intake()
      let server = PlainServer { head, chunks, output in
        try await output.send(
          HTTPTypesAdapter.respond(to: head, through: intake.pipeline) {
            try await intake.reply(to: RequestContent(chunks, of: head))
          })
      }
      try await server.run { port in
        let deviations = try await IntakeCase.deviations { try await $0.answer(port: port) }
        #expect(deviations == [])
      }
    }

    @Test("Of equal requests with a key exactly one is executed")
    func idempotency() async throws {
      let proof = IdempotencyProof()
      let server = PlainServer { head, chunks, output in
        let message = await HTTPTypesAdapter.respond(to: head, through: proof.pipeline) {
          var content: [UInt8] = []
          for await chunk in chunks { content += chunk }
          return try await proof.idempotency.perform(head, content, through: proof.pipeline) {
            try await proof.act(on: HTTPTypesAdapter.facts(of: head))
          }
        }
        try await output.send(message)
      }
      try await server.run { port in
        let findings = try await proof.findings(port: port)
        #expect(findings == .expected)
      }
    }
  }
#endif
