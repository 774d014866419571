#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import InMemoryLogging
  import Logging
  import Synchronization
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird

  /// How a route fails, by name.
  struct Failing: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let status: Int
    let fail: @Sendable (Hummingbird.Request) async throws -> String

    static let table: [Failing] = [
      Failing(testDescription: "thrown 404", status: 404) { _ in throw NotFound() },
      Failing(testDescription: "thrown 409", status: 409) { _ in throw CreateFailure.conflict() },
      Failing(testDescription: "thrown 422", status: 422) { _ in
        throw ValidationFailed(fields: FieldError("/a", code: "required", detail: "A."))
      },
      Failing(testDescription: "an unknown error", status: 500) { _ in throw Boom() },
      Failing(testDescription: "the framework's 400", status: 400) { _ in throw HTTPError(.badRequest, message: "Odd.")
      },
      Failing(testDescription: "the framework's 503", status: 503) { _ in throw HTTPError(.serviceUnavailable) },
    ]

    private struct Boom: Error {}
  }

  /// Adds a field to what passes, as middleware does that knows nothing of errors.
  struct Timing<Context: RequestContext>: RouterMiddleware {
    func handle(
      _ request: Hummingbird.Request, context: Context,
      next: (Hummingbird.Request, Context) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      var response = try await next(request, context)
      if let name = HTTPField.Name("Server-Timing") { response.headers[name] = "app;dur=1" }
      return response
    }
  }

  /// Notes a field before the request goes on.
  struct Limiting<Context: RequestContext>: RouterMiddleware {
    func handle(
      _ request: Hummingbird.Request, context: Context,
      next: (Hummingbird.Request, Context) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      let policy = try RateLimitPolicy("hourly", quota: 5, window: .seconds(3600))
      request.notes.add(RateLimit(policy, remaining: 4, resetsIn: .seconds(9)))
      request.notes.principal = "ada"
      return try await next(request, context)
    }
  }

  /// Answers errors itself.
  struct Answering<Context: RequestContext>: RouterMiddleware {
    /// With the pipeline around it, or with one that it made itself.
    var pipeline: ResponsePipeline?

    func handle(
      _ request: Hummingbird.Request, context: Context,
      next: (Hummingbird.Request, Context) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      do {
        return try await next(request, context)
      } catch {
        guard let pipeline else { return request.response(to: error, in: context) }
        return HummingbirdAdapter.response(from: pipeline.encode(failure: error, for: request.facts))
      }
    }
  }

  @Suite struct RequestNotesTests {
    typealias Context = BasicRequestContext
    typealias Layer = any MiddlewareProtocol<Hummingbird.Request, Hummingbird.Response, Context>

    private final class Seen: Sendable {
      private let texts = Mutex<[String]>([])
      var all: [String] { texts.withLock { $0 } }
      func append(_ text: String) { texts.withLock { $0.append(text) } }
    }

    private let seen = Seen()
    private let log = InMemoryLogHandler()

    private var pipeline: ResponsePipeline {
      var pipeline = ResponsePipeline()
      pipeline.settings.problems.enrich { context in
        context.request.notes.requestID.map { [.init("request_id", .string($0))] } ?? []
      }
      pipeline.observe { [seen] report in
        seen.append("\(report.status.code) \(report.notes.route ?? "-") \(report.notes.principal ?? "-")")
      }
      return pipeline
    }

    private func answer(_ router: TypedRouter<Context>, _ path: String = "/items/7?token=secret") async throws -> Answer
    {
      try await TypedResponsesHummingbirdTests.answer(
        of: router.buildResponder(), to: .get, path, headers: [.origin: "https://app.example"],
        logger: Logger(label: "test") { _ in log })
    }

    private func router(_ layers: [Layer], _ failing: Failing) -> TypedRouter<Context> {
      let router = TypedRouter(context: Context.self, pipeline: pipeline)
      for layer in layers { router.add(middleware: layer) }
      router.get("items/:id") { request, _ in try await failing.fail(request) }
      return router
    }

    /// The middleware under test among others that treat errors in their own way.
    private static func places(of layer: Layer) -> [[Layer]] {
      let cors = CORSMiddleware<Context>(allowOrigin: .oneOf("https://app.example"))
      let files = FileMiddleware<Context, LocalFileSystem>("no-such-folder")
      let others: [Layer] = [cors, files, MetricsMiddleware<Context>(), TracingMiddleware<Context>()]
      return [[layer]] + others.flatMap { [[layer, $0], [$0, layer]] } + [[layer] + others, others + [layer]]
    }

    @Test("A field that a middleware notes is on every answer, wherever it stands", arguments: Failing.table)
    func notedFields(_ failing: Failing) async throws {
      for layers in Self.places(of: Limiting<Context>()) {
        let answer = try await answer(router(layers, failing))
        #expect(answer.status == failing.status)
        #expect(answer.values("RateLimit") == [#""hourly";r=4;t=9"#])
        #expect(answer.content.contains(#""request_id":"1""#), "\(answer.content)")
      }
    }

    @Test("What foreign middleware adds to responses is on errors too, wherever it stands", arguments: Failing.table)
    func foreignFields(_ failing: Failing) async throws {
      for layers in Self.places(of: FieldsOnErrors(Timing<Context>())) {
        let answer = try await answer(router(layers, failing))
        #expect(answer.status == failing.status)
        #expect(answer.values("Server-Timing") == ["app;dur=1"])
        #expect(answer.values("Content-Type") == ["application/problem+json"])
        #expect(answer.values("Content-Length") == ["\(answer.content.utf8.count)"])
        if layers.contains(where: { $0 is CORSMiddleware<Context> }) {
          #expect(answer.values("Access-Control-Allow-Origin") == ["https://app.example"])
        }
      }
      #expect(seen.all.count == Self.places(of: Timing<Context>()).count)
    }

    @Test("Files are still served where a route finds nothing behind middleware that sees answers")
    func notFoundIsStillThrown() async throws {
      let inner = Seen()
      struct Watching: RouterMiddleware {
        let seen: Seen
        func handle(
          _ request: Hummingbird.Request, context: Context,
          next: (Hummingbird.Request, Context) async throws -> Hummingbird.Response
        ) async throws -> Hummingbird.Response {
          do { return try await next(request, context) } catch let error as any HTTPResponseError {
            seen.append("\(error.status.code)")
            throw error
          }
        }
      }
      let layers: [Layer] = [Watching(seen: inner), FieldsOnErrors(Timing<Context>())]
      _ = try await answer(router(layers, Failing.table[0]))
      #expect(inner.all == ["404"])
    }

    @Test("A middleware that answers errors itself does so by the same rules, once", arguments: Failing.table)
    func answering(_ failing: Failing) async throws {
      for layers in Self.places(of: Answering<Context>()) {
        let answer = try await answer(router(layers, failing))
        #expect(answer.status == failing.status)
        #expect(answer.values("Content-Type") == ["application/problem+json"])
      }
      let count = Self.places(of: Answering<Context>()).count
      #expect(seen.all == Array(repeating: "\(failing.status) /items/{id} -", count: count))
      #expect(log.entries.filter { $0.level >= .info }.count == count)
    }

    @Test("So does one with a pipeline of its own: no 400 of Hummingbird becomes a 500", arguments: Failing.table)
    func ownPipeline(_ failing: Failing) async throws {
      let answer = try await answer(router([Answering<Context>(pipeline: ResponsePipeline())], failing))
      #expect(answer.status == failing.status)
      #expect(log.entries.filter { $0.level >= .info }.count == 1)
      #expect(seen.all.isEmpty)
    }

    @Test("An observer learns the route and who asked; an unknown path and an unknown method have no route")
    func observed() async throws {
      let router = router([Limiting<Context>()], Failing.table[1])
      _ = try await answer(router)
      _ = try await answer(router, "/nothing")
      #expect(seen.all == ["409 /items/{id} ada", "404 - ada"])
    }

    @Test("On a plain router with the problem middleware inside, and through a server, everybody sees the same notes")
    func plainRouter() async throws {
      let plain = Router(context: Context.self)
      plain.add(middleware: FieldsOnErrors(Timing<Context>())).add(middleware: ProblemMiddleware(pipeline: pipeline))
      plain.add(middleware: Limiting<Context>())
      plain.get("items/:id") { request, _ -> String in throw NotFound(detail: "\(request.notes.principal ?? "-")") }
      let answer = try await TypedResponsesHummingbirdTests.answer(of: plain.buildResponder(), to: .get, "/items/7")
      #expect(answer.status == 404)
      #expect(answer.content.contains(#""detail":"ada""#))
      #expect(answer.values("Server-Timing") == ["app;dur=1"])
      #expect(answer.values("RateLimit").count == 1)
    }
  }
#endif
