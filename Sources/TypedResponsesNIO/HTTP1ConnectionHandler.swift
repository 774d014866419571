#if NIO
  import NIOCore
  import NIOHTTP1
  import TypedResponses

  /// Keeps or closes a connection of HTTP/1.1 as request and response say, and answers clients of HTTP/1.0 as they
  /// understand it.
  ///
  /// [RFC 9112 §9](https://www.rfc-editor.org/rfc/rfc9112#section-9)
  final class HTTP1ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// How long a client may take to notice that the connection is closed.
    private static let patience = TimeAmount.seconds(2)

    private var speaksHTTP11 = true
    private var isRefused = false
    private var isAnswering = false
    private var isLast = false
    private var isClosing = false
    private var timer: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      guard !isClosing, !isRefused else { return }
      if case .head(let head) = unwrapInboundIn(data) {
        speaksHTTP11 = head.version.major == 1 && head.version.minor >= 1
        isLast = !head.isKeepAlive || head.method == .CONNECT
        // https://www.rfc-editor.org/rfc/rfc9112#section-3.2
        let hosts = head.headers["host"].count
        isRefused = hosts > 1 || hosts == 0 && speaksHTTP11
        if isRefused { return context.fireErrorCaught(HTTPParserError.invalidHeaderToken) }
        isAnswering = true
      }
      context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      switch unwrapOutboundIn(data) {
      case .head(let head):
        guard head.status.code >= 200 else {
          if speaksHTTP11 { context.write(data, promise: promise) } else { promise?.succeed() }
          return
        }
        context.write(wrapOutboundOut(.head(completed(head))), promise: promise)
      case .body:
        context.write(data, promise: promise)
      case .end:
        isAnswering = false
        guard isLast else { return context.write(data, promise: promise) }
        isClosing = true
        let written = promise ?? context.eventLoop.makePromise()
        written.futureResult.assumeIsolated().whenComplete { _ in self.closeGently(context) }
        context.writeAndFlush(data, promise: written)
      }
    }

    /// The head for the client's version of HTTP, with the registry's phrase.
    private func completed(_ head: HTTPResponseHead) -> HTTPResponseHead {
      var head = head
      if let phrase = StatusCode(Int(head.status.code))?.phrase, phrase != head.status.reasonPhrase {
        head.status = .custom(code: head.status.code, reasonPhrase: phrase)
      }
      let saysClose = head.headers[canonicalForm: "connection"].contains { $0.lowercased() == "close" }
      isLast = isLast || saysClose
      if !speaksHTTP11 {
        head.version = .http1_0
        // Where the content's length is not known, its end is the connection's.
        if head.headers.contains(name: "transfer-encoding") { isLast = true }
        head.headers.remove(name: "transfer-encoding")
        if !isLast { head.headers.add(name: "connection", value: "keep-alive") }
      }
      if isLast, !saysClose { head.headers.add(name: "connection", value: "close") }
      return head
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
      guard mode == .all, isClosing else { return context.close(mode: mode, promise: promise) }
      // The end of the last response closes it.
      if let promise { context.channel.closeFuture.cascade(to: promise) }
    }

    /// Closes only the way to the client, and the other one when the client has seen it: what it still sends would make
    /// the system throw away what it has not yet received
    /// ([RFC 9112 §9.6](https://www.rfc-editor.org/rfc/rfc9112#section-9.6)).
    private func closeGently(_ context: ChannelHandlerContext) {
      guard context.channel.isActive, timer == nil else { return }
      context.close(mode: .output, promise: nil)
      timer = context.eventLoop.assumeIsolated().scheduleTask(in: Self.patience) {
        context.close(promise: nil)
      }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if case ChannelEvent.inputClosed? = event as? ChannelEvent {
        isLast = true
        if isClosing || !isAnswering { context.close(promise: nil) }
      }
      context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
      timer?.cancel()
      context.fireChannelInactive()
    }
  }
#endif
