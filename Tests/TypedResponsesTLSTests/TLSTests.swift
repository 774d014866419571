import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
import HummingbirdTLS
import Logging
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
    let responder = NIOResponder(pipeline: routes.pipeline, deadlines: .none) { request in
      for hints in routes.all.first(where: { $0.path == request.path })?.interim ?? [] { try await request.send(hints) }
      return try await routes.reply(to: request, content: request.received)
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
    let foreign = [
      Waiver("adapter.foreign-error", because: "SwiftNIO has no error that says a status."),
      Waiver("adapter.foreign-response", because: "A responder has one handler, and no other stands beside it."),
    ]
    let waivers = foreign + (protocolName == "h2" ? Self.ofHTTP1 + [Self.longHeaders] : [])
    try await prove(port: server.localAddress?.port ?? 0, protocolName, waiving: waivers)
    try await server.close()
  }

  @Test("Hummingbird with the adapter's own connections passes every step over HTTP/1.1")
  func hummingbird() async throws {
    var configuration = certificate.server
    configuration.applicationProtocols = ["http/1.1"]
    let server = try HTTPServerBuilder.tls(
      .http1WithProblems(pipeline: ConformanceRoutes().pipeline, deadlines: .none), tlsConfiguration: configuration)
    try await withServer(server) { port in try await prove(port: port, "http/1.1", waiving: []) }
  }

  @Test(
    "Hummingbird's upgrade to HTTP/2 passes every step that its own connections can take",
    arguments: ["http/1.1", "h2"])
  func hummingbirdUpgrade(_ protocolName: String) async throws {
    let server = try HTTPServerBuilder.http2Upgrade(tlsConfiguration: certificate.server)
    try await withServer(server) { port in
      let waivers = protocolName == "h2" ? Self.ofHTTP1 + [Self.longHeaders, Self.interim] : Self.ofOwnConnections
      try await prove(port: port, protocolName, waiving: waivers)
    }
  }

  /// What HTTP/2 has none of, so that the front of the test would answer for it.
  private static let ofHTTP1 = [
    "keep-alive", "pipelining", "half-request", "pipelined-kinds", "last-response", "phrase", "interim-unasked", "host",
    "repeated-host", "http-1.0", "expect-continue", "broken-content", "malformed-request",
  ].map { Waiver(RuleID("adapter.\($0)"), because: "HTTP/2 has a stream for each request, and no lines to misread.") }

  private static let longHeaders = Waiver(
    "adapter.long-target", because: "NIO ends a connection of HTTP/2 whose header section is larger than 16 KiB.")

  private static let interim = Waiver(
    "adapter.interim",
    because: "Hummingbird hands a handler no way to the connection, unless .http1WithProblems() lends it.")

  /// What Hummingbird's own connections of HTTP/1.1 do otherwise; `.http1WithProblems()` mends all of it.
  private static let ofOwnConnections = [
    interim,
    Waiver("adapter.pipelined-kinds", because: "Hummingbird ends the answer to HEAD of a stream with a chunk."),
    Waiver("adapter.head", because: "Hummingbird ends the answer to HEAD of a stream with a chunk."),
    Waiver("framing.head-content", because: "Hummingbird ends the answer to HEAD of a stream with a chunk."),
    Waiver("adapter.last-response", because: "Hummingbird does not say 'Connection: close'."),
    Waiver(
      "adapter.http-1.0", because: "Hummingbird sends chunks to clients of HTTP/1.0, and keeps the connection open."),
    Waiver(
      "adapter.back-pressure", because: "A write only joins a queue of the event loop, for which nobody can wait."),
    Waiver("adapter.disconnect", because: "So a producer may be done before a write has failed."),
    Waiver("adapter.phrase", because: "NIO has old phrases of its own."),
    Waiver("adapter.host", because: "Hummingbird does not look at Host."),
    Waiver("adapter.repeated-host", because: "Hummingbird does not look at Host."),
    Waiver("adapter.long-target", because: "Hummingbird answers a bare 400 to what NIO's parser cannot read."),
    Waiver("adapter.unknown-method", because: "Hummingbird answers a bare 400 to what NIO's parser cannot read."),
    Waiver("adapter.malformed-request", because: "Hummingbird answers a bare 400 to what NIO's parser cannot read."),
  ]

  private func prove(port: Int, _ protocolName: String, waiving waivers: [Waiver]) async throws {
    let client = try SecureClient(port: port, certificate, protocolName)
    let suite: @Sendable (Int) async throws -> Void = { port in
      let report = try await AdapterConformance(port: port, waiving: waivers).run()
      print("\(protocolName): \(report.description.prefix { $0 != "\n" })")
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
        return try await route.reply(to: request.facts, content: request.received)
      }
    }
    router.get(RouterPath(ConformanceRoutes.foreignErrorPath)) { _, _ -> Hummingbird.Response in
      throw HTTPError(.conflict)
    }
    router.get(RouterPath(ConformanceRoutes.foreignResponsePath)) { _, _ in
      Hummingbird.Response(status: .conflict)
    }
    let (ports, running) = AsyncStream.makeStream(of: Int.self)
    let app = Application(
      router: router, server: server,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { running.yield($0.localAddress?.port ?? 0) },
      logger: Logger(label: "quiet") { _ in SwiftLogNoOpLogHandler() })
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
