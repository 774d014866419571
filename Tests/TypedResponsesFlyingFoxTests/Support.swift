#if FlyingFox
  import FlyingFox
  import FlyingSocks
  import TypedResponses
  import TypedResponsesFlyingFox
  import TypedResponsesTesting

  /// Runs a server of FlyingFox on a free port while the body runs.
  func withServer<Result: Sendable>(
    _ handler: some HTTPHandler, _ body: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    let server: HTTPServer
    if let routes = handler as? TypedRoutes {
      server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 600, logger: .disabled)
      await server.appendRoutes(routes)
    } else {
      server = HTTPServer(
        address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 600, logger: .disabled, handler: handler)
    }
    let running = Task { try await server.run() }
    defer { running.cancel() }
    try await server.waitUntilListening(timeout: 600)
    guard case .ip4(_, let port)? = await server.listeningAddress else { throw SocketError.unsupportedAddress }
    return try await body(Int(port))
  }

  /// Sends a request to a handler on a server of its own.
  func exchange(
    _ handler: some HTTPHandler, _ method: String, _ target: String, _ fields: String = "", version: String = "1.1"
  ) async throws -> Exchange {
    try await withServer(handler) { port in
      try await RawConnection(port: port).exchange(
        "\(method) \(target) HTTP/\(version)\r\nHost: localhost\r\n\(fields)\r\n")
    }
  }
#endif
