#if NIO
  import HTTPTypes
  import NIOCore
  import NIOHTTP1
  import NIOHTTPTypes
  import NIOHTTPTypesHTTP1
  import NIOPosix
  import TypedResponses
  import TypedResponsesHTTPTypes

  /// A server that knows nothing but swift-http-types: NIO's own parser, one request after the other, and the adapter.
  package struct PlainServer: Sendable {
    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
    private typealias Output = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    /// Answers a request whose content is there, and sends the response.
    package typealias Handler = @Sendable (HTTPRequest, AsyncStream<[UInt8]>, PlainOutput) async throws -> Void

    private let pipeline: ResponsePipeline
    private let handler: Handler

    /// A server that answers what no handler sees through this pipeline.
    package init(pipeline: ResponsePipeline = ResponsePipeline(), _ handler: @escaping Handler) {
      self.pipeline = pipeline
      self.handler = handler
    }

    /// Answers on a port of its own while the work is done.
    package func run(_ work: @escaping @Sendable (_ port: Int) async throws -> Void) async throws {
      let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .bind(host: "127.0.0.1", port: 0) { channel in
          channel.eventLoop.makeCompletedFuture {
            // The adapter's fields frame the content.
            var (encoder, limits) = (HTTPResponseEncoder.Configuration(), NIOHTTPDecoderLimitConfiguration())
            encoder.automaticallySetFramingHeaders = false
            limits.maxHeaderFieldSize = 200_000
            limits.maxHeaderListSize = 400_000
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(
              withErrorHandling: false, withEncoderConfiguration: encoder, withDecoderLimitConfiguration: limits)
            return try Connection(wrappingChannelSynchronously: channel)
          }
        }
      try await server.executeThenClose { connections in
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask {
            try await withThrowingDiscardingTaskGroup { answers in
              for try await connection in connections { answers.addTask { await serve(connection) } }
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
        do {
          try await answer(parts, output, connection.channel.eventLoop)
        } catch let error as HTTPParserError where error != .invalidEOFState {
          try await refuse(error, output, connection.channel.eventLoop)
        }
      }
    }

    private func answer(
      _ parts: NIOAsyncChannelInboundStream<HTTPServerRequestPart>, _ output: Output, _ eventLoop: any EventLoop
    ) async throws {
      var head: HTTPRequestHead?
      var chunks: [[UInt8]] = []
      for try await part in parts {
        switch part {
        case .head(let request):
          (head, chunks) = (request, [])
          if request.headers[canonicalForm: "expect"] == ["100-continue"] {
            try await output.write(.head(HTTPResponseHead(HTTPResponse(status: .continue))))
          }
        case .body(let buffer): chunks.append(Array(buffer.readableBytesView))
        case .end:
          guard let request = head else { return }
          guard try await answer(request, chunks, PlainOutput(output, on: eventLoop, request)) else { return }
        }
      }
    }

    /// Answers a request, and tells whether the connection goes on.
    private func answer(_ old: HTTPRequestHead, _ chunks: [[UInt8]], _ response: PlainOutput) async throws -> Bool {
      let head = try HTTPRequest(old, secure: false, splitCookie: false)
      let hosts = HTTPTypesAdapter.facts(of: head).values(of: .host)
      if let refusal = BadRequest(forHosts: hosts, mayBeMissing: old.version != .http1_1) {
        try await response.send(
          HTTPTypesAdapter.respond(to: head, through: pipeline) { () async throws -> NoContent in throw refusal })
      } else {
        let content = AsyncStream { stream in
          for chunk in chunks { stream.yield(chunk) }
          stream.finish()
        }
        try await handler(head, content, response)
      }
      return response.goesOn
    }

    /// Answers a request that the parser could not read.
    private func refuse(_ error: HTTPParserError, _ output: Output, _ eventLoop: any EventLoop) async throws {
      let refusal: any Error = error == .invalidMethod ? NotImplemented.unknownMethod : BadRequest.malformedRequest
      let message = HTTPTypesAdapter.response(from: pipeline.refuse(RequestHead(), with: refusal))
      let request = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/", headers: ["Connection": "close"])
      try await PlainOutput(output, on: eventLoop, request).send(message)
    }
  }
#endif
