import Foundation
import Hummingbird
import HummingbirdCore
import TypedResponses
import TypedResponsesHummingbird

@main
struct UserDirectory {
  static func main() async throws {
    let port = Environment().get("PORT", as: Int.self) ?? 8080
    let export = Export(mebibytes: Environment().get("EXPORT_MIB", as: Int.self) ?? 8)
    let agents = Agents(
      at: try ResourceIdentifier(Environment().get("RESOURCE") ?? "http://127.0.0.1:\(port)/mcp"),
      tokensFrom: try URIReference(Environment().get("ISSUER") ?? "https://login.example.com"))
    let metrics = PrometheusMetrics()
    let app = makeApplication(makeRouter(Directory(), export, agents, metrics), metrics, port: port) { port in
      print("Listening on http://127.0.0.1:\(port)")
      fflush(nil)
    }
    try await app.runService()
  }
}

/// The application on this port of the loopback address; 0 lets the system choose one.
func makeApplication<Router: HTTPResponderBuilder>(
  _ router: Router, _ metrics: PrometheusMetrics, port: Int, onRunning: @escaping @Sendable (Int) -> Void
) -> Application<Router.Responder> where Router.Responder.Context == BasicRequestContext {
  Application(
    router: router,
    server: .http1WithProblems(pipeline: .directory(metrics)),
    configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
    onServerRunning: { onRunning($0.localAddress?.port ?? port) })
}
