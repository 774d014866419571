import Hummingbird
import TypedResponses
import TypedResponsesTesting

@testable import UserDirectory

/// Runs the example on a free port while the body runs.
func withServer(_ body: @Sendable @escaping (_ port: Int) async throws -> Void) async throws {
  try await withServer(makeRouter(Directory(), Export(mebibytes: 8)), body)
}

/// Runs the example with this router in place of its own.
func withServer<Router: HTTPResponderBuilder>(
  _ router: Router, _ body: @Sendable @escaping (_ port: Int) async throws -> Void
) async throws where Router.Responder.Context == BasicRequestContext {
  let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
  let app = makeApplication(router, PrometheusMetrics(), port: 0) { continuation.yield($0) }
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await app.runService(gracefulShutdownSignals: []) }
    var iterator = ports.makeAsyncIterator()
    if let port = await iterator.next() { try await body(port) }
    group.cancelAll()
    // Cancelling is how the server is asked to stop.
    do { try await group.waitForAll() } catch is CancellationError {}
  }
}

/// Writes requests octet by octet.
func request(
  _ method: String, _ target: String, _ fields: [String: String] = [:], content: String? = nil
) -> String {
  var lines = ["\(method) \(target) HTTP/1.1", "Host: localhost"]
  lines += fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
  if let content {
    if fields["Content-Type"] == nil { lines.append("Content-Type: application/json") }
    lines.append("Content-Length: \(content.utf8.count)")
  }
  return lines.joined(separator: "\r\n") + "\r\n\r\n" + (content ?? "")
}

extension Exchange {
  var code: Int { response.code }
  var text: String { response.text ?? "" }

  /// The members of the content.
  func member(_ name: String) -> JSONValue? {
    guard let content = response.content, case .object(let object)? = try? JSONValue(parsing: content) else {
      return nil
    }
    return object[name]
  }

  /// The places and codes of the faults in a failed validation, such as `#/name invalid_length`.
  var faults: [String] {
    guard case .array(let errors)? = member("errors") else { return [] }
    return errors.map { error in
      guard case .object(let error) = error, case .string(let code)? = error["code"] else { return "?" }
      if case .string(let pointer)? = error["pointer"] { return "\(pointer) \(code)" }
      guard case .string(let part)? = error["in"], case .string(let name)? = error["name"] else { return "?" }
      return "\(part) \(name) \(code)"
    }
  }
}
