import NIOCore
import NIOPosix
import TypedResponses
import TypedResponsesNIO

/// The same answers with this package on SwiftNIO, without a router.
func serveNIO(_ entities: [Entity], _ port: Int, _ placement: HandlerPlacement) async throws {
  let entity = entities[0]
  let responder = NIOResponder(handlers: placement) { request in
    switch request.path {
    case "/entity": OK(entity)
    case "/versioned": OK(entity, version: Entity.version)
    case "/created": Created(entity, location: "/entities/\(entity.id)")
    case "/entities": OK(entities)
    case "/missing": throw NotFound(detail: "No entity has the id \(entity.id).")
    default: throw NotFound()
    }
  }
  let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
    .serverChannelOption(.backlog, value: 256)
    .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
    .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
    .childChannelInitializer { responder.serve(on: $0) }
    .bind(host: "127.0.0.1", port: port)
    .get()
  EndToEndServer.tell(server.localAddress?.port ?? port)
  try await server.closeFuture.get()
}
