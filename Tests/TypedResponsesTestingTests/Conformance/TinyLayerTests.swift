import Synchronization
import Testing
import TypedResponses
import TypedResponsesTesting

/// What the adapter of the guide makes of responses and errors that are not typed ones.
@Suite("The layer of the guide's adapter") struct TinyLayerTests {
  private static var pipeline: ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.addToEvery { fields, _, _ in
      fields.add(.xRequestID, "7")
      fields.add(.vary, "X-Tenant")
    }
    return pipeline
  }

  private func answer(
    _ method: String = "GET", lines: [(name: String, value: String)] = [],
    through pipeline: ResponsePipeline = pipeline,
    _ handler: @escaping TinyHandler
  ) async -> TinyResponse {
    let request = TinyRequest(method: method, target: "/a", lines: [(name: "Host", value: "a")] + lines)
    return await TinyLayer(pipeline: pipeline).answer(request, through: handler)
  }

  private func text(of response: TinyResponse) async throws -> String {
    let sent = Mutex<[UInt8]>([])
    try await response.write? { octets in sent.withLock { $0 += octets } }
    return String(decoding: sent.withLock { $0 }, as: UTF8.self)
  }

  private static func page(_ status: Int, _ lines: [(name: String, value: String)] = []) -> TinyResponse {
    TinyResponse(status: status, lines: lines) { send in try await send(Array("page".utf8)) }
  }

  @Test(
    "An error of the server keeps its status and fields, thrown or returned without content", arguments: [409, 503])
  func errors(code: Int) async throws {
    let lines = [(name: "Retry-After", value: "7"), (name: "Connection", value: "close")]
    let thrown = await answer { _ in throw TinyError(status: code, lines: lines) }
    let returned = await answer { _ in TinyResponse(status: code, lines: lines) }
    for response in [thrown, returned] {
      #expect(response.status == code)
      let shown = response.lines.map { "\($0.name): \($0.value)" }.filter { !$0.hasPrefix("Content-Length") }
      #expect(
        shown.sorted() == [
          "Content-Type: application/problem+json", "Retry-After: 7", "Vary: X-Tenant", "X-Request-ID: 7",
        ])
      #expect(try await text(of: response).contains("incident") == (code == 503))
    }
  }

  @Test("A page of the server has the fields that belong to every response, and its own stand")
  func page() async throws {
    let response = await answer { _ in
      Self.page(
        200, [(name: "x-request-id", value: "own"), (name: "vary", value: "Accept"), (name: "ETag", value: "\"1\"")])
    }
    #expect(
      response.lines.map { "\($0.name): \($0.value)" } == [
        "x-request-id: own", "ETag: \"1\"", "Vary: Accept, X-Tenant", "Cache-Control: no-cache",
      ])
    #expect(try await text(of: response) == "page")
  }

  @Test("What has no content has none, whatever a route says", arguments: [("HEAD", 200), ("GET", 204), ("GET", 304)])
  func noContent(method: String, status: Int) async throws {
    let response = await answer(method) { _ in Self.page(status, [(name: "content-length", value: "4")]) }
    #expect(response.write == nil)
    #expect(response.lines.contains { $0.name == "content-length" } == (method == "HEAD"))
  }

  @Test("A request without Host is refused, but for one of HTTP/1.0")
  func host() async {
    for (version, status) in [("HTTP/1.1", 400), ("HTTP/1.0", 200)] {
      let request = TinyRequest(method: "GET", target: "/a", version: version, lines: [])
      let response = await TinyLayer().answer(request) { _ in Self.page(200) }
      #expect(response.status == status)
    }
  }

  @Test("What is no method is refused, and no handler is asked")
  func method() async {
    let response = await answer("G T") { _ in Self.page(200) }
    #expect(response.status == 400)
  }

  @Test("Observers are told of every exchange once, whoever made the response")
  func observers() async throws {
    struct Broken: Error {}
    let told = Mutex<[String]>([])
    var observed = Self.pipeline
    observed.observeExchanges { exchange in told.withLock { $0.append("\(exchange)") } }
    let pipeline = observed
    let handlers: [TinyHandler] = [
      { _ in Self.page(200) },
      { request in await TinyAdapter.respond(to: request, through: pipeline) { OK([1, 2]) } },
      { _ in throw TinyError(status: 404) },
      { _ in
        TinyResponse(status: 200) { send in
          try await send([1, 2])
          throw Broken()
        }
      },
    ]
    for handler in handlers {
      let response = await answer(through: pipeline, handler)
      _ = try? await text(of: response)
    }
    let gone = await answer(through: pipeline, handlers[0])
    try? await gone.write? { _ in throw Broken() }
    let shown = told.withLock { $0 }
    #expect(shown.count == 5)
    for (text, (status, end)) in zip(
      shown,
      [
        ("200 OK, 4", "complete"), ("200 OK, 5", "complete"), ("404 Not Found", "complete"),
        ("200 OK, 2", "broken off by the server"), ("200 OK, 0", "left by the client"),
      ])
    {
      #expect(text.contains(status) && text.hasSuffix(end), "\(text)")
    }
  }
}
