import Testing
import TypedResponses
import TypedResponsesTesting
import TypedResponsesVapor
import Vapor

@Suite("Vapor over real connections", .timeLimit(.minutes(30)))
struct ConformanceTests {
  /// What Vapor cannot do.
  static let waivers = [
    Waiver("adapter.interim", because: "Vapor has no way to send an interim response."),
    Waiver("adapter.unknown-method", because: "NIO's parser closes the connection, and Vapor hands nobody its error."),
    Waiver("adapter.long-target", because: "NIO's parser closes the connection, and Vapor hands nobody its error."),
    Waiver(
      "adapter.last-response",
      because: "What NIO's parser cannot read behind a request closes the connection before Vapor has answered it."),
    Waiver("adapter.expect-continue", because: "Vapor calls a handler when the first content has come."),
    Waiver(
      "adapter.malformed-request", because: "NIO's parser closes the connection, and Vapor hands nobody its error."),
  ]

  private func mount(_ app: Application) {
    let conformance = ConformanceRoutes()
    app.useTypedResponses(conformance.pipeline)
    for route in conformance.all {
      app.on(HTTPMethod(rawValue: route.method.token), route.path.pathComponents, body: .stream) { request in
        try await route.reply(to: VaporAdapter.facts(of: request), content: request.received)
      }
    }
    app.get(ConformanceRoutes.foreignErrorPath.pathComponents) { _ -> Vapor.Response in throw Abort(.conflict) }
    app.get(ConformanceRoutes.foreignResponsePath.pathComponents) { _ in Vapor.Response(status: .conflict) }
  }

  @Test("The adapter passes the conformance suite")
  func conformance() async throws {
    let report = try await withServer(mount) {
      try await AdapterConformance(port: $0, waiving: Self.waivers).run()
    }
    print(report)
    #expect(report.isClean, "\(report)")
  }

  @Test("What is waived cannot be done indeed")
  func waived() async throws {
    let report = try await withServer(mount) {
      try await AdapterConformance(port: $0, timeout: .seconds(8)).run()
    }
    #expect(Set(report.deviations.map(\.rule)) == Set(Self.waivers.map(\.rule)))
  }
}
