#if NIO
  import NIOCore
  import NIOPosix
  import TypedResponses
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

  /// 200 with content of which nobody knows the length beforehand.
  struct UnknownLength: EncodableResponse {
    private let stream: ContentStream

    init(_ chunks: AsyncStream<[UInt8]>) {
      stream = ContentStream(chunks)
    }

    init(_ chunks: [String]) {
      self.init(
        AsyncStream { continuation in
          for chunk in chunks { continuation.yield(Array(chunk.utf8)) }
          continuation.finish()
        })
    }

    func encode(
      for request: some RequestFacts, using settings: ResponseSettings
    ) throws(ContentEncodingError) -> EncodedResponse {
      EncodedResponse(framing: .ok, fields: HeaderFields(), content: .stream(stream), for: request)
    }
  }
#endif
