#if NIO || Hummingbird
  import HTTPTypes
  package import NIOCore
  import NIOHTTP1
  package import NIOHTTPTypes
  package import TypedResponses
  import TypedResponsesHTTPTypes

  /// Answers requests that HTTP's parser cannot read: with a problem document, after the answers to the requests before,
  /// and by closing the connection.
  ///
  /// An error inside the content of a request goes on to the one who reads it.
  package final class ParserProblemHandler: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    private let pipeline: ResponsePipeline
    private var isReadingContent = false
    private var unanswered = 0
    private var pending: (any Error)?

    /// A handler whose answers go through this pipeline.
    package init(pipeline: ResponsePipeline = ResponsePipeline()) {
      self.pipeline = pipeline
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head:
        isReadingContent = true
        unanswered += 1
      case .body: break
      case .end: isReadingContent = false
      }
      context.fireChannelRead(data)
    }

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      let isEnd = if case .end = unwrapOutboundIn(data) { true } else { false }
      context.write(data, promise: promise)
      guard isEnd else { return }
      unanswered -= 1
      if let error = pending, unanswered == 0 { answer(error, context) }
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
      guard error is HTTPParserError, !isReadingContent else { return context.fireErrorCaught(error) }
      if unanswered == 0 {
        answer(error, context)
      } else {
        pending = error
      }
    }

    private func answer(_ error: any Error, _ context: ChannelHandlerContext) {
      pending = nil
      let encoded = pipeline.encode(failure: problem(for: error), for: RequestHead())
      var head = HTTPResponse(encoded)
      head.headerFields[.date] = HTTPDate.current.fieldValue.text
      head.headerFields[.connection] = "close"
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      if case .bytes(let octets) = encoded.content {
        context.write(wrapOutboundOut(.body(context.channel.allocator.buffer(bytes: octets))), promise: nil)
      }
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      context.close(promise: nil)
    }

    private func problem(for error: any Error) -> any ErrorResponse {
      switch error as? HTTPParserError {
      case .invalidMethod: NotImplemented(detail: "This server does not know the method.")
      case .headerOverflow: RequestHeaderFieldsTooLarge.inSum()
      case .invalidVersion: HTTPVersionNotSupported(detail: "This server speaks HTTP/1.1.")
      default: BadRequest(detail: "The request is not well-formed HTTP.")
      }
    }
  }
#endif
