#if Hummingbird
  import NIOCore
  import NIOHTTP1
  import TypedResponses
  import TypedResponsesNIOParts

  /// Puts the handlers that keep a connection in step around HTTP's parser, which Hummingbird adds before the handlers
  /// that one can give to it.
  ///
  /// NIO's encoder is replaced by one that sets no framing field: it would add `Transfer-Encoding` to an answer to HEAD,
  /// and end it with a chunk.
  final class HTTP1SetUpHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let pipeline: ResponsePipeline
    private let targetLimit: Int

    init(pipeline: ResponsePipeline, targetLimit: Int) {
      self.pipeline = pipeline
      self.targetLimit = targetLimit
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
      let startLine = StartLineHandler(limit: targetLimit)
      var configuration = HTTPResponseEncoder.Configuration()
      configuration.automaticallySetFramingHeaders = false
      try handlers.addHandlers(
        startLine, HTTPResponseEncoder(configuration: configuration), position: .before(encoder))
      try handlers.addHandler(HTTP1ConnectionHandler(startLine, pipeline: pipeline), position: .after(parser))
      handlers.removeHandler(encoder, promise: nil)
    }
  }
#endif
