#if NIO
  import HTTPTypes
  import NIOCore
  import NIOHTTP1
  import NIOHTTPTypes
  import NIOHTTPTypesHTTP1
  import NIOPosix
  import TypedResponses
  import TypedResponsesHTTPTypes

  /// A server that knows nothing but swift-http-types: NIO's own parser and codec, and the adapter.
  struct PlainServer: Sendable {
    private typealias Connection = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    private let respond: @Sendable (HTTPRequest, AsyncStream<[UInt8]>) async -> HTTPTypesAdapter.Message

    init(_ respond: @escaping @Sendable (HTTPRequest, AsyncStream<[UInt8]>) async -> HTTPTypesAdapter.Message) {
      self.respond = respond
    }

    /// Answers on a port of its own while the work is done.
    func run(_ work: @escaping @Sendable (_ port: Int) async throws -> Void) async throws {
      let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .bind(host: "127.0.0.1", port: 0) { channel in
          channel.eventLoop.makeCompletedFuture {
            var encoder = HTTPResponseEncoder.Configuration()
            encoder.automaticallySetFramingHeaders = false
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(withEncoderConfiguration: encoder)
            try channel.pipeline.syncOperations.addHandler(HTTP1ToHTTPServerCodec(secure: false))
            return try Connection(wrappingChannelSynchronously: channel)
          }
        }
      try await server.executeThenClose { connections in
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask {
            try await withThrowingDiscardingTaskGroup { answers in
              for try await connection in connections {
                answers.addTask { await serve(connection) }
              }
            }
          }
          group.addTask { try await work(server.channel.localAddress?.port ?? 0) }
          // The work is over before the server is.
          try await group.next()
          group.cancelAll()
        }
      }
    }

    private func serve(_ connection: Connection) async {
      // A client that goes away ends its connection, and nothing else.
      try? await connection.executeThenClose { parts, output in
        var head: HTTPRequest?
        var chunks: [[UInt8]] = []
        for try await part in parts {
          switch part {
          case .head(let request): (head, chunks) = (request, [])
          case .body(let buffer): chunks.append(Array(buffer.readableBytesView))
          case .end:
            guard let request = head else { return }
            let content = AsyncStream { [chunks] stream in
              for chunk in chunks { stream.yield(chunk) }
              stream.finish()
            }
            try await send(await respond(request, content), to: output)
          }
        }
      }
    }

    private func send(
      _ message: HTTPTypesAdapter.Message, to output: NIOAsyncChannelOutboundWriter<HTTPResponsePart>
    ) async throws {
      var head = message.head
      if case .stream(let stream) = message.content, stream.length == nil {
        head.headerFields[.transferEncoding] = "chunked"
      }
      try await output.write(.head(head))
      switch message.content {
      case .none: break
      case .bytes(let octets): try await output.write(.body(ByteBuffer(bytes: octets)))
      case .stream(let stream):
        for try await chunk in stream { try await output.write(.body(ByteBuffer(bytes: chunk))) }
      }
      try await output.write(.end(nil))
    }
  }
#endif
