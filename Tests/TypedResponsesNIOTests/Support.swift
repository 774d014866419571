#if NIO
  import NIOCore
  import NIOPosix
  import TypedResponsesNIO

  /// Runs a server on a port of its own while the work is done.
  func withServer<Result>(
    _ responder: NIOResponder, _ work: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { responder.serve(on: $0) }
      .bind(host: "127.0.0.1", port: 0)
      .get()
    do {
      let result = try await work(server.localAddress?.port ?? 0)
      try await server.close()
      return result
    } catch {
      try await server.close()
      throw error
    }
  }
#endif
