#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesHummingbird
  import TypedResponsesTesting

  @Suite("Observed exchanges of Hummingbird", .timeLimit(.minutes(30)))
  struct ExchangeTests {
    @Test("Observers are told of every exchange once, and how it ended", arguments: ExchangeProof.cases)
    func exchange(_ example: ExchangeProof.Case) async throws {
      let proof = ExchangeProof()
      let router = TypedRouter(pipeline: proof.pipeline)
      for path in ExchangeProof.paths {
        router.get(RouterPath(path)) { request, _ in try proof.answer(at: request.uri.path) }
      }
      router.get(RouterPath(ExchangeProof.returnedPath)) { _, _ in proof.returned() }
      try await withServer(router) { port in
        let reports = try await proof.reports(of: example, port: port)
        #expect(reports == [example.report])
      }
    }

    @Test("Observers learn by which version of HTTP each request of a connection came")
    func versions() async throws {
      let proof = ExchangeProof()
      let router = TypedRouter(pipeline: proof.pipeline)
      for path in ["ok", "missing"] { router.get(RouterPath(path)) { _, _ in try proof.answer(at: path) } }
      try await withServer(router) { port in
        let versions = try await proof.versions(port: port)
        #expect(versions == ["1.1", "1.0", "1.1"])
      }
    }

    @Test(
      "So they are of what the framework and its middleware answer, thrown redirects, and content of foreign code",
      arguments: [
        ("GET /redirect", "302 complete - -"), ("GET /unchanged", "304 complete - -"),
        ("GET /framework", "409 complete - -"), ("GET /text", "200 complete 5 -"),
        ("GET /pieces", "200 complete 10 -"), ("GET /broken", "200 broken off by the server 5 Broken"),
        ("GET /bare", "503 complete - 503"), ("OPTIONS *", "204 complete 0 -"), ("LOCK /text", "501 complete - 501"),
        ("PUT /text", "405 complete - -"),
      ])
    func foreign(_ request: String, _ report: String) async throws {
      let recorder = ExchangeRecorder()
      var pipeline = ResponsePipeline()
      pipeline.observe(with: recorder)
      let router = TypedRouter(pipeline: pipeline)
      router.add(middleware: CORSMiddleware())
      router.get("redirect") { _, _ -> String in throw HTTPError(.found, headers: [.location: "/text"]) }
      router.get("unchanged") { _, _ -> String in throw HTTPError(.notModified) }
      router.get("framework") { _, _ -> String in throw HTTPError(.conflict, message: "Taken.") }
      router.get("text") { _, _ in "Hello" }
      router.get("bare") { _, _ in HTTPResponse.Status.serviceUnavailable }
      for path in ["pieces", "broken"] {
        router.get(RouterPath(path)) { _, _ in
          Hummingbird.Response(
            status: .ok,
            body: ResponseBody { writer in
              try await writer.write(ByteBuffer(string: "Hello"))
              if path == "broken" { throw Broken() }
              try await writer.write(ByteBuffer(string: "Hello"))
              try await writer.finish(nil)
            })
        }
      }
      try await withServer(router) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send("\(request) HTTP/1.1\r\nHost: a\r\nOrigin: https://a.example\r\n\r\n")
        _ = try await connection.response()
        let exchanges = await recorder.exchanges(atLeast: 1)
        #expect(recorder.underWay == 0 && exchanges.count == 1)
        let exchange = try #require(exchanges.first)
        let octets = exchange.problemType == nil && exchange.status?.statusClass != .redirection
        let words = [
          exchange.status.map { "\($0.code)" } ?? "-", "\(exchange.ending)", octets ? "\(exchange.octets)" : "-",
          exchange.errorType ?? "-",
        ]
        #expect(words.joined(separator: " ") == report)
        if request == "GET /broken" { #expect(recorder.failures.map { "\($0.error)" } == ["Broken()"]) }
      }
    }

    @Test("A response that nobody takes ends with the client's leave")
    func dropped() async throws {
      let proof = ExchangeProof()
      let router = TypedRouter(pipeline: proof.pipeline)
      router.get("octets") { request, _ in try proof.answer(at: request.uri.path) }
      _ = try await answer(of: router.buildResponder(), to: .get, "/octets", readsContent: false)
      #expect(proof.recorder.exchanges.map(\.ending) == [.clientGone])
      #expect(proof.recorder.exchanges.map(\.status) == [nil])
    }
  }

  private struct Broken: Error {}
#endif
