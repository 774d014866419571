import HTTPTypes
import NIOCore
import NIOHTTP2
import NIOHTTPTypes
import NIOHTTPTypesHTTP2
import NIOPosix
import PlainServer
import TypedResponses
import TypedResponsesHTTPTypes

/// Asks over HTTP/2 and TLS for what a client of HTTP/1.1 asks it, one stream for each request, and passes on what comes
/// back as it comes.
struct HTTP2Front: Sendable {
  private typealias Stream = NIOAsyncChannel<HTTPResponsePart, HTTPRequestPart>

  let client: SecureClient
  let pipeline: ResponsePipeline

  /// Answers on a port of its own while the work is done.
  func run(_ work: @escaping @Sendable (_ port: Int) async throws -> Void) async throws {
    let server = PlainServer(pipeline: pipeline) { head, content, output in
      let (connection, streams) = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connect(host: "127.0.0.1", port: client.port) { channel in
          channel.eventLoop.makeCompletedFuture {
            try client.addHandlers(to: channel)
            return (
              channel,
              try channel.pipeline.syncOperations.configureAsyncHTTP2Pipeline(
                mode: .client, configuration: .init()
              ) { $0.eventLoop.makeSucceededVoidFuture() }
            )
          }
        }
      do {
        let stream = try await streams.openStream { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(HTTP2FramePayloadToHTTPClientCodec())
            return try Stream(wrappingChannelSynchronously: channel)
          }
        }
        try await stream.executeThenClose { parts, request in
          try await request.write(.head(Self.asked(head)))
          for await chunk in content { try await request.write(.body(ByteBuffer(bytes: chunk))) }
          try await request.write(.end(nil))
          try await pass(parts, to: output, for: head)
        }
        try? await connection.close()
      } catch {
        try? await connection.close()
        throw error
      }
    }
    try await server.run(work)
  }

  private static func asked(_ head: HTTPRequest) -> HTTPRequest {
    var head = head
    head.scheme = "https"
    head.headerFields.removeConnectionFields()
    head.headerFields[.expect] = nil
    return head
  }

  private func pass(
    _ parts: NIOAsyncChannelInboundStream<HTTPResponsePart>, to output: PlainOutput, for request: HTTPRequest
  ) async throws {
    var isWhole = false
    for try await part in parts {
      switch part {
      case .head(let head) where head.status.kind == .informational:
        if pipeline.interimResponses.allows(HTTPTypesFacts(request)) { try await output.send(interim: head) }
      case .head(let head):
        let hasNone = request.method == .head || [204, 304].contains(head.status.code)
        try await output.begin(head, isChunked: !hasNone && head.headerFields[.contentLength] == nil)
      case .body(let octets): try await output.write(Array(octets.readableBytesView))
      case .end: isWhole = true
      }
    }
    guard isWhole else { throw ChannelError.inputClosed }
    try await output.end()
  }
}
