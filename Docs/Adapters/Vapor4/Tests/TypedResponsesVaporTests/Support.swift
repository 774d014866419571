import IntakeProof
import StreamProof
import TypedResponses
import TypedResponsesTesting
import TypedResponsesVapor
import Vapor

extension ConformanceReply: @retroactive AsyncResponseEncodable {}
extension IntakeReply: AsyncResponseEncodable {}
extension StreamAnswer: AsyncResponseEncodable {}
extension WayOutAnswer: AsyncResponseEncodable {}

/// Runs a server of Vapor on a free port while the body runs.
func withServer<Result: Sendable>(
  _ configure: (Application) throws -> Void, _ body: (_ port: Int) async throws -> Result
) async throws -> Result {
  let app = try await Application.make(.testing)
  do {
    app.logger.logLevel = .critical
    try configure(app)
    try await app.server.start(address: .hostname("127.0.0.1", port: 0))
    guard let port = app.http.server.shared.localAddress?.port else { throw NoPort() }
    let result = try await body(port)
    await app.server.shutdown()
    try await app.asyncShutdown()
    return result
  } catch {
    await app.server.shutdown()
    try? await app.asyncShutdown()
    throw error
  }
}

private struct NoPort: Error {}

/// Sends a request to a server of its own.
func exchange(
  _ method: String, _ target: String, _ fields: String = "", _ content: String = "",
  at configure: (Application) throws -> Void
) async throws -> Exchange {
  try await withServer(configure) { port in
    try await send(method, target, fields, content, to: port)
  }
}

/// Sends a request on a connection of its own.
func send(
  _ method: String, _ target: String, _ fields: String = "", _ content: String = "", to port: Int
) async throws -> Exchange {
  let length = content.isEmpty ? "" : "Content-Length: \(content.utf8.count)\r\n"
  return try await RawConnection(port: port).exchange(
    "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\n\(fields)\(length)\r\n\(content)")
}
