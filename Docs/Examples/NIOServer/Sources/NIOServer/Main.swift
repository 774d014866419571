import Foundation
import NIOCore
import NIOPosix
import TypedResponsesNIO

@main
struct NIOServer {
  static func main() async throws {
    let port = ProcessInfo.processInfo.environment["PORT"].flatMap { Int($0) } ?? 8080
    let productions = Productions()
    let responder = NIOResponder { request in try await answer(request, productions) }
    let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { responder.serve(on: $0) }
      .bind(host: "127.0.0.1", port: port)
      .get()
    print("Listening on http://127.0.0.1:\(server.localAddress?.port ?? port)")
    fflush(nil)
    try await server.closeFuture.get()
  }
}
