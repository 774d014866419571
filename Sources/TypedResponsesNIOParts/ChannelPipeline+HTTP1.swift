#if NIO || Hummingbird
  package import NIOCore
  package import NIOHTTP1
  package import TypedResponses

  extension ChannelPipeline.SynchronousOperations {
    /// Adds what a connection of HTTP/1.x needs: NIO's parser, and the handler that keeps the connection in step. Behind
    /// them the channel speaks swift-http-types.
    ///
    /// - Parameters:
    ///   - limits: How long a header section may be.
    ///   - pipeline: What the refusals of the connection go through.
    ///   - deadlines: How long a client may take.
    ///   - versions: Where those who answer the other requests find their versions.
    ///   - host: What is known of a refused request.
    package func addHTTP1Handlers(
      limits: NIOHTTPDecoderLimitConfiguration, pipeline: ResponsePipeline, deadlines: RequestDeadlines,
      versions: RequestVersions, host: @escaping @Sendable () -> any RequestHost
    ) throws {
      let startLine = StartLineHandler(limit: limits.maxHeaderFieldSize)
      try addHandlers(
        startLine, ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: limits)),
        HTTP1ConnectionHandler(startLine, pipeline: pipeline, deadlines: deadlines, versions: versions, host: host))
    }
  }
#endif
