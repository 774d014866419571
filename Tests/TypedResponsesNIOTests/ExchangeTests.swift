#if NIO
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesNIO
  import TypedResponsesTesting

  @Suite("Observed exchanges on NIO", .timeLimit(.minutes(30)))
  struct ExchangeTests {
    @Test("Observers are told of every exchange once, and how it ended", arguments: ExchangeProof.cases)
    func exchange(_ example: ExchangeProof.Case) async throws {
      let proof = ExchangeProof()
      let responder = NIOResponder(pipeline: proof.pipeline, deadlines: .none) { request in
        if request.path == "/\(ExchangeProof.returnedPath)" { return proof.returned() }
        return try proof.answer(at: request.path)
      }
      try await withServer(responder) { port in
        let reports = try await proof.reports(of: example, port: port)
        #expect(reports == [example.report])
      }
    }

    @Test("Observers learn by which version of HTTP each request of a connection came")
    func versions() async throws {
      let proof = ExchangeProof()
      let responder = NIOResponder(pipeline: proof.pipeline, deadlines: .none) { request in
        try proof.answer(at: request.path)
      }
      try await withServer(responder) { port in
        let versions = try await proof.versions(port: port)
        #expect(versions == ["1.1", "1.0", "1.1"])
      }
    }

    @Test("A client that goes away before the response leaves no status behind")
    func goneBefore() async throws {
      let recorder = ExchangeRecorder()
      var pipeline = ResponsePipeline()
      pipeline.observe(with: recorder)
      let (begins, begin) = AsyncStream.makeStream(of: Void.self)
      let responder = NIOResponder(pipeline: pipeline, deadlines: .none) { request in
        if request.path == "/first" { return OK("first") }
        begin.yield()
        try await Task.sleep(for: .seconds(3600))
        return OK("late")
      }
      try await withServer(responder) { port in
        do {
          let connection = try await RawConnection(port: port)
          try await connection.send(
            "GET /first HTTP/1.1\r\nHost: a\r\n\r\nGET /second HTTP/1.1\r\nHost: a\r\n\r\n")
          for await _ in begins { break }
        }
        let last = try #require(await recorder.exchanges(atLeast: 2).last)
        #expect(last.path == "/second" && last.status == nil && last.ending == .clientGone)
        #expect(last.errorType == nil && last.octets == 0)
        #expect(recorder.underWay == 0)
      }
    }
  }
#endif
