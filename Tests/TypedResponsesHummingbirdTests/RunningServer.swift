#if Hummingbird
  import Hummingbird
  import HummingbirdCore
  import Logging
  import TypedResponses
  import TypedResponsesHummingbird

  /// Runs a server on a port of its own while the work is done.
  func withServer<Context: RequestContext>(
    _ router: TypedRouter<Context>, deadlines: RequestDeadlines = .none, logger: Logger? = nil,
    _ work: @Sendable (_ port: Int) async throws -> Void
  ) async throws where Context: InitializableFromSource<ApplicationRequestContextSource> {
    let (ports, running) = AsyncStream.makeStream(of: Int.self)
    let app = Application(
      router: router, server: .http1WithProblems(deadlines: deadlines),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { running.yield($0.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await app.runService(gracefulShutdownSignals: []) }
      for await port in ports {
        try await work(port)
        break
      }
      group.cancelAll()
      // Cancelling is how the server is asked to stop.
      do { try await group.waitForAll() } catch is CancellationError {}
    }
  }
#endif
