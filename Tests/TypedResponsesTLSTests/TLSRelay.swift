import NIOCore
import NIOPosix

/// Passes on over TLS what a client says without, octet by octet.
struct TLSRelay: Sendable {
  private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  let client: SecureClient

  /// Relays on a port of its own while the work is done.
  func run(_ work: @escaping @Sendable (_ port: Int) async throws -> Void) async throws {
    let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .bind(host: "127.0.0.1", port: 0) { channel in
        channel.eventLoop.makeCompletedFuture {
          try Connection(
            wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
      }
    try await server.executeThenClose { connections in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await withThrowingDiscardingTaskGroup { relays in
            for try await connection in connections { relays.addTask { try? await relay(connection) } }
          }
        }
        group.addTask { try await work(server.channel.localAddress?.port ?? 0) }
        try await group.next()
        group.cancelAll()
      }
    }
  }

  private func relay(_ near: Connection) async throws {
    let far = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: client.port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try client.addHandlers(to: channel)
          return try Connection(wrappingChannelSynchronously: channel)
        }
      }
    try await near.executeThenClose { fromClient, toClient in
      try await far.executeThenClose { fromServer, toServer in
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask {
            // What the server has ended reaches the client before the client's end is waited for.
            for try await octets in fromServer { try await toClient.write(octets) }
            toClient.finish()
          }
          for try await octets in fromClient { try? await toServer.write(octets) }
          group.cancelAll()
        }
      }
    }
  }
}
