#if NIO
  public import NIOCore
  import NIOHTTP1
  import NIOHTTP2
  import NIOHTTPTypesHTTP2
  import TypedResponses
  import TypedResponsesNIOParts

  extension NIOResponder {
    /// Answers on a connection of HTTP/1.1, or of HTTP/2 when the client begins with its preface, as clients do that know
    /// beforehand what the server speaks ([RFC 9113 §3.3](https://www.rfc-editor.org/rfc/rfc9113#section-3.3)).
    public func serve(on channel: any Channel) -> EventLoopFuture<Void> {
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(PrefaceHandler(self))
      }
    }

    /// Answers on a connection of HTTP/1.1.
    ///
    /// With TLS, ALPN tells which one it is:
    ///
    /// ```swift
    /// func configure(_ channel: any Channel) -> EventLoopFuture<Void> {
    ///   channel.configureHTTP2SecureUpgrade(
    ///     h2ChannelConfigurator: { responder.serveHTTP2(on: $0) },
    ///     http1ChannelConfigurator: { responder.serveHTTP1(on: $0) })
    /// }
    /// ```
    public func serveHTTP1(on channel: any Channel) -> EventLoopFuture<Void> {
      channel.eventLoop.makeCompletedFuture { try addHTTP1Handlers(to: channel) }
    }

    /// Answers on a connection of HTTP/2.
    public func serveHTTP2(on channel: any Channel) -> EventLoopFuture<Void> {
      channel.eventLoop.makeCompletedFuture { try addHTTP2Handlers(to: channel) }
    }

    func addHTTP1Handlers(to channel: any Channel) throws {
      // A client may close its way to the server behind its last request, and wait for the answer.
      try? channel.syncOptions?.setOption(.allowRemoteHalfClosure, value: true)
      let (handlers, versions) = (channel.pipeline.syncOperations, RequestVersions())
      try handlers.addHTTP1Handlers(
        limits: NIOHTTPDecoderLimitConfiguration(), pipeline: parts.pipeline, deadlines: parts.deadlines,
        versions: versions
      ) {
        NIOHost()
      }
      try handlers.addHandler(ExchangeHandler(self, .http1(versions), on: channel.eventLoop))
    }

    func addHTTP2Handlers(to channel: any Channel) throws {
      let pipeline = channel.pipeline.syncOperations
      _ = try pipeline.configureHTTP2Pipeline(
        mode: .server, connectionConfiguration: .init(), streamConfiguration: .init()
      ) { stream in
        stream.eventLoop.makeCompletedFuture {
          try stream.pipeline.syncOperations.addHandlers(
            HTTP2FramePayloadToHTTPServerCodec(), StreamDeadlineHandler(parts.deadlines),
            ExchangeHandler(self, .http2, on: stream.eventLoop))
        }
      }
      try pipeline.addHandler(HTTP2ConnectionHandler(idle: parts.deadlines.idle))
    }
  }
#endif
