#if Hummingbird
  import NIOCore
  import NIOHTTP1
  import TypedResponsesNIOParts

  /// Puts the handlers that keep a connection in step around HTTP's parser, which Hummingbird adds before the handlers
  /// that one can give to it.
  ///
  /// NIO's encoder is replaced by one that sets no framing field: it would add `Transfer-Encoding` to an answer to HEAD,
  /// and end it with a chunk.
  final class HTTP1SetUpHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let startLine: StartLineHandler
    private let connection: HTTP1ConnectionHandler

    init(_ startLine: StartLineHandler, _ connection: HTTP1ConnectionHandler) {
      self.startLine = startLine
      self.connection = connection
    }

    func handlerAdded(context: ChannelHandlerContext) {
      do {
        try setUp(context.pipeline.syncOperations)
      } catch {
        context.fireErrorCaught(error)
        context.close(promise: nil)
      }
    }

    private func setUp(_ handlers: ChannelPipeline.SynchronousOperations) throws {
      let encoder = try handlers.handler(type: HTTPResponseEncoder.self)
      let parser = try handlers.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
      var configuration = HTTPResponseEncoder.Configuration()
      configuration.automaticallySetFramingHeaders = false
      try handlers.addHandlers(
        startLine, HTTPResponseEncoder(configuration: configuration), position: .before(encoder))
      try handlers.addHandler(connection, position: .after(parser))
      handlers.removeHandler(encoder, promise: nil)
    }
  }
#endif
