#if Hummingbird
  import HTTPTypes
  import HummingbirdCore
  import NIOCore
  import NIOHTTP1
  import NIOHTTPTypes
  import TypedResponses

  /// Answers requests that HTTP's parser cannot read: with a problem document, after the answers to the requests before,
  /// and by closing the connection.
  ///
  /// An error inside the content of a request goes on to the one who reads it.
  final class ParserProblemHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var isReadingContent = false
    private var unanswered = 0
    private var pending: (any Error)?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head:
        isReadingContent = true
        unanswered += 1
      case .body: break
      case .end: isReadingContent = false
      }
      context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      let isEnd = if case .end = unwrapOutboundIn(data) { true } else { false }
      context.write(data, promise: promise)
      guard isEnd else { return }
      unanswered -= 1
      if let error = pending, unanswered == 0 { answer(error, context) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      guard error is HTTPParserError, !isReadingContent else { return context.fireErrorCaught(error) }
      if unanswered == 0 {
        answer(error, context)
      } else {
        pending = error
      }
    }

    private func answer(_ error: any Error, _ context: ChannelHandlerContext) {
      pending = nil
      let encoded = ResponsePipeline().encode(failure: problem(for: error), for: RequestHead())
      var response = HummingbirdAdapter.response(from: encoded)
      response.headers[.date] = HTTPDate.current.fieldValue.text
      response.headers[.connection] = "close"
      context.write(wrapOutboundOut(.head(response.head)), promise: nil)
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
