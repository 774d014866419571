#if Observability
  import Metrics
  import MetricsTestKit
  import Testing
  import TypedResponses
  import TypedResponsesObservability

  private struct Boom: Error {}

  private struct OutOfCredit: ProblemType {
    static let type: ProblemTypeURI = "https://example.com/out-of-credit"
    static let title = "You do not have enough credit."
    var base: Conflict { Conflict() }
  }

  private struct Closed: ProblemType {
    static let type: ProblemTypeURI = "https://example.com/closed"
    static let title = "Closed for today."
    var base: ServiceUnavailable { .withoutEstimate() }
  }

  /// A clock by which each exchange takes a quarter of a second.
  private struct Ticking: Clock {
    private static let start = ContinuousClock.now
    @TaskLocal static var ticks = 0
    var now: ContinuousClock.Instant { Self.start + .milliseconds(250 * Self.ticks) }
    var minimumResolution: Duration { .zero }
    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {}
  }

  @Suite("Metrics of exchanges")
  struct ExchangeMetricsTests {
    private let metrics = TestMetrics()

    private var pipeline: ResponsePipeline {
      var pipeline = ResponsePipeline()
      pipeline.observe(with: ExchangeMetrics(scheme: "https", factory: metrics))
      return pipeline
    }

    private func answer(
      _ method: RequestMethod = .get, _ handler: @escaping @Sendable () async throws -> OK<Int>
    ) async {
      let request = RequestHead(method, "/users/7")
      request.notes.route = "/users/:id"
      _ = await pipeline.respond(to: request, handler)
    }

    /// The attributes of the only series of durations.
    private func attributes() throws -> [String: String] {
      let timers = metrics.timers(label: "http.server.request.duration")
      #expect(timers.count == 1)
      return try Dictionary(uniqueKeysWithValues: #require(timers.first).dimensions)
    }

    @Test("Observers print what they count and note")
    func descriptions() {
      #expect("\(ExchangeMetrics(factory: metrics))" == "http.server.request.duration and http.server.active_requests")
      #expect("\(ExchangeTraces())" == "a span of each exchange")
    }

    @Test("A success has the attributes of the conventions, and no error")
    func success() async throws {
      await answer { OK(7) }
      #expect(
        try attributes() == [
          "http.request.method": "GET", "url.scheme": "https", "http.response.status_code": "200",
          "http.route": "/users/:id",
        ])
    }

    @Test("The protocol's version, and what only the operator knows of the server, are attributes where they are known")
    func known() async throws {
      var pipeline = ResponsePipeline()
      pipeline.observe(
        with: ExchangeMetrics(
          scheme: "https", serverAddress: "api.example.com", serverPort: 8443, factory: metrics))
      let request = RequestHead()
      request.notes.protocolVersion = "2"
      _ = await pipeline.respond(to: request) { NoContent() }
      #expect(
        try attributes() == [
          "http.request.method": "GET", "url.scheme": "https", "http.response.status_code": "204",
          "network.protocol.version": "2", "server.address": "api.example.com", "server.port": "8443",
        ])
      #expect(
        metrics.meters.first?.dimensions.map(\.0) == [
          "http.request.method", "url.scheme", "server.address", "server.port",
        ])
    }

    @Test("A refusal of a client has no error, whatever its problem's type")
    func refusal() async throws {
      await answer { throw OutOfCredit() }
      let attributes = try attributes()
      #expect(attributes["http.response.status_code"] == "409" && attributes["error.type"] == nil)
    }

    @Test("What the server has to answer for has the problem's type as its error, or the status")
    func failures() async throws {
      await answer { throw Closed() }
      #expect(try attributes()["error.type"] == "https://example.com/closed")
      metrics.reset()
      await answer { throw Boom() }
      #expect(try attributes()["error.type"] == "500")
    }

    @Test("Content that breaks off keeps the status that was sent, and names the error's type")
    func brokenOff() async throws {
      let broken = AsyncThrowingStream<[UInt8], any Error> { stream in
        stream.yield([1])
        stream.finish(throwing: Boom())
      }
      let request = RequestHead()
      let response = await pipeline.respond(to: request) { Streamed(broken, contentType: .octetStream) }
      guard case .stream(let stream) = response.content else { return #expect(Bool(false), "There is no stream.") }
      #expect(metrics.timers.isEmpty)
      #expect(try metrics.expectMeter("http.server.active_requests", active).values.last == 1)
      await #expect(throws: Boom.self) { for try await _ in stream {} }
      let attributes = try attributes()
      #expect(attributes["http.response.status_code"] == "200" && attributes["error.type"] == "Boom")
      #expect(attributes["http.route"] == nil)
      #expect(try metrics.expectMeter("http.server.active_requests", active).values.last == 0)
    }

    private var active: [(String, String)] { [("http.request.method", "GET"), ("url.scheme", "https")] }

    @Test("Methods that clients invent are one")
    func otherMethods() async throws {
      for method in ["BREW", "STEEP"] {
        await answer(try #require(RequestMethod(method))) { OK(7) }
      }
      #expect(try attributes()["http.request.method"] == "_OTHER")
      #expect(metrics.timers.first?.values.count == 2)
    }

    @Test("Durations are recorded in full, by the pipeline's clock")
    func duration() async throws {
      var pipeline = pipeline
      pipeline.clock = Ticking()
      let (chunks, feed) = AsyncStream.makeStream(of: [UInt8].self)
      let response = await pipeline.respond(to: RequestHead()) { Streamed(chunks, contentType: .octetStream) }
      feed.finish()
      guard case .stream(let stream) = response.content else { return #expect(Bool(false), "There is no stream.") }
      try await Ticking.$ticks.withValue(3) { for try await _ in stream {} }
      #expect(metrics.timers.first?.values == [750_000_000])
    }

    @Test("Nothing is made that the conventions do not name, and no counter of errors")
    func names() async {
      await answer { throw Boom() }
      #expect(metrics.counters.isEmpty && metrics.recorders.isEmpty)
      #expect(Set(metrics.timers.map(\.label)) == [ExchangeMetrics.durationLabel])
      #expect(Set(metrics.meters.map(\.label)) == [ExchangeMetrics.activeRequestsLabel])
      #expect(ExchangeMetrics.durationBuckets == ExchangeMetrics.durationBuckets.sorted())
      #expect(ExchangeMetrics.durationBuckets.count == 14)
    }

    @Test("What the framework counts itself is not counted again")
    func countedElsewhere() async {
      struct Counting: RequestHost { var countsRequests: Bool { true } }
      let request = RequestHead(notes: RequestNotes(host: Counting()))
      _ = await pipeline.respond(to: request) { NoContent() }
      #expect(metrics.timers.isEmpty && metrics.meters.isEmpty)
    }
  }
#endif
