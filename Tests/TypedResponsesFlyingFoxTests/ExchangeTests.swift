#if FlyingFox
  import FlyingFox
  import Foundation
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesFlyingFox
  import TypedResponsesTesting

  @Suite("Observed exchanges of FlyingFox", .timeLimit(.minutes(30)))
  struct ExchangeTests {
    @Test("Observers are told of every exchange once, and how it ended", arguments: ExchangeProof.cases)
    func reports(_ example: ExchangeProof.Case) async throws {
      let proof = ExchangeProof()
      var routes = TypedRoutes(pipeline: proof.pipeline)
      for path in ExchangeProof.paths {
        routes.appendRoute(HTTPRoute("GET /\(path)")) { request in try proof.answer(at: request.path) }
      }
      routes.appendRoute(HTTPRoute("GET /\(ExchangeProof.returnedPath)")) { _ in proof.returned() }
      try await withServer(routes) { port in
        let reports = try await proof.reports(of: example, port: port)
        #expect(reports == [example.report])
      }
    }

    @Test("Observers learn by which version of HTTP each request of a connection came")
    func versions() async throws {
      let proof = ExchangeProof()
      var routes = TypedRoutes(pipeline: proof.pipeline)
      for path in ["ok", "missing"] {
        routes.appendRoute(HTTPRoute("GET /\(path)")) { _ in try proof.answer(at: path) }
      }
      try await withServer(routes) { port in
        let versions = try await proof.versions(port: port)
        #expect(versions == ["1.1", "1.0", "1.1"])
      }
    }

    @Test(
      "So they are of what the routes refuse without asking a handler",
      arguments: [
        ("GET / HTTP/1.1\r\n", "400 complete"), ("GET / HTTP/1.1\r\nHost: a b\r\n", "400 complete"),
        ("LOCK / HTTP/1.1\r\nHost: a\r\n", "501 complete"), ("PUT / HTTP/1.1\r\nHost: a\r\n", "405 complete"),
        ("GET /nowhere HTTP/1.1\r\nHost: a\r\n", "404 complete"),
      ])
    func refused(_ request: String, _ report: String) async throws {
      let (recorder, told) = (ExchangeRecorder(), RecordedFailures())
      var pipeline = ResponsePipeline()
      pipeline.observe(with: recorder)
      pipeline.observe { told.record($0) }
      var routes = TypedRoutes(pipeline: pipeline)
      routes.appendRoute("GET /") { _ in NoContent() }
      let response = try await withServer(routes) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send(request + "\r\n")
        return try await connection.response()
      }
      #expect(response.fields[.contentType] == "application/problem+json" && response.fields.contains(.date))
      let exchanges = await recorder.exchanges(atLeast: 1)
      #expect(exchanges.map { "\($0.status?.code ?? 0) \($0.ending)" } == [report])
      #expect(told.all.count == 1 && recorder.underWay == 0)
    }

    @Test("So they are of a handler that stands alone, and of one that knows nothing of this package")
    func others() async throws {
      let recorder = ExchangeRecorder()
      var pipeline = ResponsePipeline()
      pipeline.observe(with: recorder)
      let alone = TypedHandler(pipeline: pipeline) { request in
        guard request.path == "/ok" else { throw NotFound() }
        return OK("Ada")
      }
      #expect(try await exchange(alone, "GET", "/ok").response.code == 200)
      #expect(try await exchange(alone, "GET", "/missing").response.code == 404)
      var routes = TypedRoutes(pipeline: pipeline)
      routes.appendRoute(
        "GET /foreign", to: ClosureHTTPHandler { _ in HTTPResponse(statusCode: .ok, body: Data("Hello".utf8)) })
      routes.appendRoute("GET /bare", to: ClosureHTTPHandler { _ in HTTPResponse(statusCode: .serviceUnavailable) })
      #expect(try await exchange(routes, "GET", "/foreign").response.text == "Hello")
      #expect(try await exchange(routes, "GET", "/bare").response.code == 503)
      let exchanges = await recorder.exchanges(atLeast: 4)
      #expect(exchanges.map(\.status?.code) == [200, 404, 200, 503])
      #expect(exchanges.map(\.errorType) == [nil, nil, nil, "503"])
      #expect(exchanges.map(\.octets).prefix(3).last == 5)
      #expect(exchanges.map(\.notes.route).suffix(2) == ["/foreign", "/bare"])
      #expect(recorder.underWay == 0)
    }
  }
#endif
