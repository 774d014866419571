#if NIO
  import HTTPTypes
  import PlainServer
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesHTTPTypes

  @Suite("Observed exchanges of a server that speaks swift-http-types", .timeLimit(.minutes(30)))
  struct ExchangeTests {
    @Test("Observers are told of every exchange once, and how it ended", arguments: ExchangeProof.cases)
    func exchange(_ example: ExchangeProof.Case) async throws {
      let proof = ExchangeProof()
      let server = PlainServer { request, _, output in
        let path = request.path ?? "/"
        let message =
          if path == "/\(ExchangeProof.returnedPath)" {
            await HTTPTypesAdapter.respond(to: request, through: proof.pipeline) { proof.returned() }
          } else {
            await HTTPTypesAdapter.respond(to: request, through: proof.pipeline) { try proof.answer(at: path) }
          }
        try await output.send(message)
      }
      try await server.run { port in
        let reports = try await proof.reports(of: example, port: port)
        #expect(reports == [example.report])
      }
    }
  }
#endif
