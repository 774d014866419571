import StreamProof
import Testing
import TypedResponses
import TypedResponsesTesting
import TypedResponsesVapor
import Vapor

@Suite("Observed exchanges of Vapor", .timeLimit(.minutes(30)))
struct ExchangeTests {
  @Test("Observers are told of every exchange once, and how it ended", arguments: ExchangeProof.cases)
  func reports(_ example: ExchangeProof.Case) async throws {
    let proof = ExchangeProof()
    let reports = try await withServer { app in
      app.useTypedResponses(proof.pipeline)
      for path in ExchangeProof.paths {
        app.on(.GET, path.pathComponents) { request in try proof.answer(at: request.url.path) }
      }
      app.get("\(ExchangeProof.returnedPath)") { _ in proof.returned() }
    } _: { port in
      try await proof.reports(of: example, port: port)
    }
    #expect(reports == [example.report])
  }

  @Test("So they are of routes that know nothing of this package, and of a response that middleware throws away")
  func others() async throws {
    let recorder = ExchangeRecorder()
    var pipeline = ResponsePipeline()
    pipeline.observe(with: recorder)
    try await withServer { [pipeline] app in
      app.useTypedResponses(pipeline)
      app.get("foreign") { _ in "Hello" }
      app.get("bare") { _ in HTTPStatus.serviceUnavailable }
      app.grouped(Discarding()).get("discarded") { _ in OK("Ada") }
    } _: { port in
      let foreign = try await send("GET", "/foreign", to: port).response
      #expect(foreign.text == "Hello")
      let bare = try await send("GET", "/bare", to: port).response
      #expect(bare.code == 503)
      let discarded = try await send("GET", "/discarded", to: port).response
      #expect(discarded.code == 409)
    }
    let exchanges = await recorder.exchanges(atLeast: 3)
    #expect(exchanges.map(\.status?.code) == [200, 503, 409])
    #expect(exchanges.map(\.errorType) == [nil, "503", nil])
    #expect(exchanges.map(\.octets).first == 5)
    #expect(exchanges.map(\.notes.route) == ["/foreign", "/bare", "/discarded"])
    #expect(recorder.underWay == 0)
  }
}

private struct Discarding: AsyncMiddleware {
  func respond(to request: Request, chainingTo next: any AsyncResponder) async throws -> Response {
    _ = try await next.respond(to: request)
    throw Conflict()
  }
}
