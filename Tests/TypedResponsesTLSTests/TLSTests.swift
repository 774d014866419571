import HTTPTypes
import Hummingbird
import HummingbirdHTTP2
import HummingbirdTLS
import NIOCore
import NIOHTTP2
import NIOPosix
import NIOSSL
import Testing
import TypedResponses
import TypedResponsesHummingbird
import TypedResponsesNIO
import TypedResponsesTesting

/// The conformance suite over TLS, with the version of HTTP that client and server agree on by ALPN.
@Suite("Over TLS", .serialized, .timeLimit(.minutes(20)))
struct TLSTests {
  private let certificate: Certificate

  init() throws {
    certificate = try Certificate()
  }

  @Test("The NIO adapter passes every step over HTTP/1.1 and HTTP/2", arguments: ["http/1.1", "h2"])
  func nio(_ protocolName: String) async throws {
    let routes = ConformanceRoutes()
    let responder = NIOResponder(pipeline: routes.pipeline) { request in
      for hints in routes.all.first(where: { $0.path == request.path })?.interim ?? [] { try await request.send(hints) }
      return try await routes.reply(to: request)
    }
    var configuration = certificate.server
    configuration.applicationProtocols = NIOHTTP2SupportedALPNProtocols
    let context = try NIOSSLContext(configuration: configuration)
    let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
        }.flatMap {
          channel.configureHTTP2SecureUpgrade(
            h2ChannelConfigurator: { responder.serveHTTP2(on: $0) },
            http1ChannelConfigurator: { responder.serveHTTP1(on: $0) })
        }
      }
      .bind(host: "127.0.0.1", port: 0)
      .get()
    try await prove(port: server.localAddress?.port ?? 0, protocolName, waiving: [])
    try await server.close()
  }

  @Test("Hummingbird with the adapter's own connections passes every step over HTTP/1.1")
  func hummingbird() async throws {
    let server = try HTTPServerBuilder.tls(
      .http1WithProblems(pipeline: ConformanceRoutes().pipeline), tlsConfiguration: certificate.server)
    try await withServer(server) { port in try await prove(port: port, "http/1.1", waiving: []) }
  }

  @Test(
    "Hummingbird's upgrade to HTTP/2 passes every step that its own connections can take",
    arguments: ["http/1.1", "h2"])
  func hummingbirdUpgrade(_ protocolName: String) async throws {
    let server = try HTTPServerBuilder.http2Upgrade(tlsConfiguration: certificate.server)
    try await withServer(server) { port in
      try await prove(port: port, protocolName, waiving: protocolName == "h2" ? [] : Self.ofOwnConnections)
    }
  }

  /// What Hummingbird's own connections of HTTP/1.1 cannot do.
  private static let ofOwnConnections: [Waiver] = []

  private func prove(port: Int, _ protocolName: String, waiving waivers: [Waiver]) async throws {
    let client = try SecureClient(port: port, certificate, protocolName)
    let suite: @Sendable (Int) async throws -> Void = { port in
      let report = try await AdapterConformance(port: port, waiving: waivers).run()
      #expect(report.isClean, "\(report)")
    }
    if protocolName == "h2" {
      try await HTTP2Front(client: client, pipeline: ConformanceRoutes().pipeline).run(suite)
    } else {
      try await TLSRelay(client: client).run(suite)
    }
  }

  private func withServer(
    _ server: HTTPServerBuilder, _ work: @escaping @Sendable (_ port: Int) async throws -> Void
  ) async throws {
    let routes = ConformanceRoutes()
    let router = TypedRouter(pipeline: routes.pipeline)
    for route in routes.all {
      guard let method = HTTPRequest.Method(route.method.token) else { continue }
      router.on(RouterPath(route.path), method: method) { request, _ in
        for hints in route.interim { try await request.send(hints) }
        return try await route.reply(to: request.facts)
      }
    }
    let (ports, running) = AsyncStream.makeStream(of: Int.self)
    let app = Application(
      router: router, server: server,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { running.yield($0.localAddress?.port ?? 0) })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await app.runService(gracefulShutdownSignals: []) }
      for await port in ports {
        try await work(port)
        break
      }
      group.cancelAll()
      do { try await group.waitForAll() } catch is CancellationError {}
    }
  }
}
