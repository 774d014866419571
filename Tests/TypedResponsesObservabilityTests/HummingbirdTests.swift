#if Observability && Hummingbird
  import HTTPTypes
  import Hummingbird
  import InMemoryTracing
  import Logging
  import MetricsTestKit
  import NIOCore
  import NIOEmbedded
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird
  import TypedResponsesObservability

  @Suite("Metrics and traces beside Hummingbird's own middleware")
  struct HummingbirdTests {
    private let metrics = TestMetrics()
    private let tracer = W3CTracer()

    private func answer(
      _ path: String, beside middleware: [any MiddlewareProtocol<Hummingbird.Request, Hummingbird.Response, Context>]
    ) async throws {
      var pipeline = ResponsePipeline()
      pipeline.observe(with: ExchangeMetrics(factory: metrics))
      pipeline.observe(with: ExchangeTraces(tracer: tracer))
      let router = TypedRouter(context: Context.self, pipeline: pipeline)
      for middleware in middleware { router.add(middleware: middleware) }
      router.get("users/:id") { _, _ in OK(7) }
      let context = Context(
        source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
      let request = Hummingbird.Request(
        head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path),
        body: RequestBody(buffer: ByteBuffer()))
      _ = try await router.buildResponder().respond(to: request, context: context)
    }

    private typealias Context = BasicRequestContext

    @Test("Alone, each request is counted and traced once, with the template of its route")
    func alone() async throws {
      try await answer("/users/7", beside: [])
      #expect(metrics.timers.map(\.values.count) == [1])
      let attributes = Dictionary(uniqueKeysWithValues: try #require(metrics.timers.first).dimensions)
      #expect(attributes["http.route"] == "/users/{id}" || attributes["http.route"] == "/users/:id")
      #expect(tracer.base.finishedSpans.map(\.operationName) == ["GET \(attributes["http.route"] ?? "-")"])
    }

    @Test("Beside Hummingbird's own middleware for metrics, they count nothing")
    func besideMetrics() async throws {
      try await answer("/users/7", beside: [MetricsMiddleware()])
      #expect(metrics.timers.isEmpty && metrics.meters.isEmpty)
      #expect(tracer.base.finishedSpans.count == 1)
    }

    @Test("Beside Hummingbird's own middleware for traces, they make no span")
    func besideTracing() async throws {
      try await answer("/users/7", beside: [TracingMiddleware()])
      #expect(metrics.timers.map(\.values.count) == [1])
      #expect(tracer.base.finishedSpans.isEmpty && tracer.base.activeSpans.isEmpty)
    }
  }
#endif
