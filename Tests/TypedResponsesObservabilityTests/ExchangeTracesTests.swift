#if Observability
  import InMemoryTracing
  import Testing
  import Tracing
  import TypedResponses
  import TypedResponsesObservability

  private struct Boom: Error {}

  @Suite("Traces of exchanges")
  struct ExchangeTracesTests {
    private let tracer = W3CTracer()

    private var pipeline: ResponsePipeline {
      var pipeline = ResponsePipeline()
      pipeline.settings.problems.nameTrace()
      pipeline.observe(with: ExchangeTraces(scheme: "https", tracer: tracer))
      return pipeline
    }

    private func answer(
      _ method: RequestMethod = .get, fields: [(FieldName, String)] = [],
      _ handler: @escaping @Sendable () async throws -> OK<Int>
    ) async -> EncodedResponse {
      let request = RequestHead(method, "/users/7?token=secret", fields: fields)
      request.notes.route = "/users/:id"
      return await pipeline.respond(to: request, handler)
    }

    private var spans: [FinishedInMemorySpan] { tracer.base.finishedSpans }

    @Test("A span has name and attributes of the conventions, without the query")
    func success() async throws {
      _ = await answer { OK(7) }
      let span = try #require(spans.first)
      #expect(spans.count == 1 && span.operationName == "GET /users/:id" && span.kind == .server)
      #expect(
        span.attributes == [
          "http.request.method": "GET", "url.path": "/users/7", "url.scheme": "https", "http.route": "/users/:id",
          "http.response.status_code": 200,
        ])
      #expect(span.status == nil && span.errors.isEmpty)
    }

    @Test("The protocol's version, and what only the operator knows of the server, are attributes where they are known")
    func known() async throws {
      var pipeline = ResponsePipeline()
      pipeline.observe(with: ExchangeTraces(serverAddress: "api.example.com", serverPort: 8080, tracer: tracer))
      let request = RequestHead()
      request.notes.protocolVersion = "1.1"
      _ = await pipeline.respond(to: request) { NoContent() }
      let span = try #require(spans.first)
      #expect(span.attributes.get("network.protocol.version") == "1.1")
      #expect(span.attributes.get("server.address") == "api.example.com")
      #expect(span.attributes.get("server.port") == 8080)
    }

    @Test("A 4xx leaves the status unset; a 5xx sets it, with the real error")
    func failures() async throws {
      _ = await answer { throw NotFound() }
      _ = await answer { throw Boom() }
      #expect(spans.map { $0.status?.code } == [nil, .error])
      #expect(spans.map { $0.attributes.get("error.type") } == [nil, "500"])
      #expect(spans.map(\.errors.count) == [0, 1])
      #expect(spans.last?.errors.first?.error is Boom)
    }

    @Test("A method that a client invented is told beside the one of the conventions")
    func otherMethod() async throws {
      _ = await answer(try #require(RequestMethod("BREW"))) { OK(7) }
      let span = try #require(spans.first)
      #expect(span.operationName == "HTTP /users/:id")
      #expect(span.attributes.get("http.request.method") == "_OTHER")
      #expect(span.attributes.get("http.request.method_original") == "BREW")
    }

    @Test("The span continues the client's trace, is the current one in the handler, and is named in problem documents")
    func propagation() async throws {
      let (trace, parent) = ("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7")
      let traceparent: FieldName = "traceparent"
      let response = await answer(fields: [(traceparent, "00-\(trace)-\(parent)-01")]) {
        #expect(ServiceContext.current?.inMemorySpanContext?.traceID == "4bf92f3577b34da6a3ce929d0e0e4736")
        #expect(RequestNotes.current?.traceID == "4bf92f3577b34da6a3ce929d0e0e4736")
        throw NotFound()
      }
      #expect(spans.first?.parentSpanID == parent && spans.first?.traceID == trace)
      guard case .bytes(let octets) = response.content else { return #expect(Bool(false), "There is no content.") }
      #expect(String(decoding: octets, as: UTF8.self).contains(#""trace_id":"\#(trace)""#))
    }

    @Test("A span ends with the content, and is an error when that breaks off")
    func brokenOff() async throws {
      let broken = AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: Boom()) }
      let response = await pipeline.respond(to: RequestHead()) { Streamed(broken, contentType: .octetStream) }
      guard case .stream(let stream) = response.content else { return #expect(Bool(false), "There is no stream.") }
      #expect(spans.isEmpty && tracer.base.activeSpans.count == 1)
      await #expect(throws: Boom.self) { for try await _ in stream {} }
      #expect(spans.first?.status?.code == .error)
      #expect(spans.first?.attributes.get("error.type") == "Boom")
      #expect(spans.first?.attributes.get("http.response.status_code") == 200)
      #expect(spans.first?.errors.count == 1)
    }

    @Test("What the framework traces itself gets no second span")
    func tracedElsewhere() async {
      struct Tracing: RequestHost { var tracesRequests: Bool { true } }
      let request = RequestHead(notes: RequestNotes(host: Tracing()))
      _ = await pipeline.respond(to: request) { NoContent() }
      #expect(spans.isEmpty && tracer.base.activeSpans.isEmpty)
    }
  }
#endif
