#if NIO || Hummingbird
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif
  package import NIOCore
  package import NIOHTTP1
  package import TypedResponses

  /// Keeps a connection of HTTP/1.x in step: each request gets one response, framed as its method and version want it,
  /// and the connection closes when request or response say so. Requests that cannot be read, or that no server may
  /// answer, are refused with a problem document after the answers to the requests before, and reach nobody else.
  ///
  /// It stands between NIO's parser and encoder, whose own framing is switched off, and the server. Requests may come at
  /// once: the handler remembers each until it is answered.
  ///
  /// An error inside the content of a request goes on, as a `BadRequest`, to the one who reads it.
  ///
  /// [RFC 9112 §9](https://www.rfc-editor.org/rfc/rfc9112#section-9)
  package final class HTTP1ConnectionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPServerRequestPart
    package typealias InboundOut = HTTPServerRequestPart
    package typealias OutboundIn = HTTPServerResponsePart
    package typealias OutboundOut = HTTPServerResponsePart

    /// What is read next.
    private enum Reading {
      case head
      /// The content of the last request; whether it was answered already.
      case content(isAnswered: Bool)
      /// Nothing more: what still comes is thrown away.
      case nothing
    }

    /// How long a client may take to notice that the connection is closed.
    private static let patience = TimeAmount.seconds(2)

    private let pipeline: ResponsePipeline
    private let startLine: StartLineHandler
    private var reading = Reading.head
    /// The requests that are not answered to the end, in the order in which they came.
    private var exchanges = CircularBuffer<HTTP1Exchange>(initialCapacity: 2)
    private var isAnswering = false
    private var isQuiescing = false
    private var isClosing = false
    private var timer: Scheduled<Void>?

    /// A handler whose refusals go through this pipeline.
    package init(_ startLine: StartLineHandler, pipeline: ResponsePipeline) {
      self.startLine = startLine
      self.pipeline = pipeline
    }

    // MARK: - Requests

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch (unwrapInboundIn(data), reading) {
      case (.head(let head), .head):
        let exchange = HTTP1Exchange(head)
        if exchange.refusal != nil { return refuse(exchange, context) }
        exchanges.append(exchange)
        reading = .content(isAnswered: false)
      case (.body, .content(let isAnswered)):
        startLine.receiveContent()
        if !isAnswered { last.awaitsContinue = false }
      case (.end, .content(let isAnswered)):
        startLine.endRequest()
        if !isAnswered { last.awaitsContinue = false }
        reading = !isAnswered && last.isLast ? .nothing : .head
      default:
        return
      }
      context.fireChannelRead(data)
    }

    package func channelReadComplete(context: ChannelHandlerContext) {
      // The server may not ask for more, but the client's last octets have to be taken before its end is seen.
      if isClosing { context.read() }
      context.fireChannelReadComplete()
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
      switch reading {
      case .head:
        guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
        refuse(HTTP1Exchange(refusal: problem(for: error)), context)
      case .content(let isAnswered):
        reading = .nothing
        if isAnswered {
          isClosing = true
          closeGently(context)
        } else {
          last.isLast = true
        }
        let parserError = error as? HTTPParserError
        let isMalformed = parserError != nil && parserError != .invalidEOFState
        context.fireErrorCaught(
          BadRequest().saying(isMalformed ? "http.content" : "content.incomplete"))
      case .nothing:
        if !(error is HTTPParserError) { context.fireErrorCaught(error) }
      }
    }

    private func problem(for error: HTTPParserError) -> any ErrorResponse {
      switch error {
      case .invalidMethod: NotImplemented().saying("http.method")
      case .headerOverflow where startLine.isTooLong: URITooLong().saying("http.target")
      case .headerOverflow: RequestHeaderFieldsTooLarge.inSum()
      case .invalidVersion where startLine.hasVersion: HTTPVersionNotSupported().saying("http.version")
      default: BadRequest().saying("http.malformed")
      }
    }

    private func refuse(_ exchange: HTTP1Exchange, _ context: ChannelHandlerContext) {
      reading = .nothing
      exchanges.append(exchange)
      if exchanges.count == 1 { answerIfRefused(context) }
    }

    // MARK: - Responses

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      let part = unwrapOutboundIn(data)
      let isHead = if case .head = part { true } else { false }
      guard let exchange = exchanges.first, exchange.refusal == nil, isAnswering != isHead else {
        // Nobody asked for it.
        promise?.fail(ChannelError.ioOnClosedChannel)
        return
      }
      send(part, promise, context)
    }

    private func send(
      _ part: HTTPServerResponsePart, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext
    ) {
      switch part {
      case .head(let head) where head.status.code < 200 && head.status.code != 101:
        guard first.takesInterim(head.status) else {
          promise?.succeed()
          return
        }
        context.write(wrapOutboundOut(part), promise: promise)
      case .head(var head):
        isAnswering = true
        if isQuiescing, exchanges.count == 1 { first.isLast = true }
        first.complete(&head)
        context.write(wrapOutboundOut(.head(head)), promise: promise)
      case .body:
        guard first.hasContent else {
          promise?.succeed()
          return
        }
        context.write(wrapOutboundOut(part), promise: promise)
      case .end:
        finish(first.hasContent ? part : .end(nil), promise, context)
      }
    }

    private func finish(
      _ end: HTTPServerResponsePart, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext
    ) {
      isAnswering = false
      let exchange = exchanges.removeFirst()
      if exchanges.isEmpty, case .content = reading { reading = .content(isAnswered: true) }
      guard exchange.isLast else {
        context.write(wrapOutboundOut(end), promise: promise)
        answerIfRefused(context)
        return
      }
      isClosing = true
      reading = .nothing
      exchanges.removeAll()
      let written = promise ?? context.eventLoop.makePromise()
      written.futureResult.assumeIsolated().whenComplete { _ in self.closeGently(context) }
      context.writeAndFlush(wrapOutboundOut(end), promise: written)
    }

    /// Answers the next request if it is for the connection itself to answer it.
    private func answerIfRefused(_ context: ChannelHandlerContext) {
      guard let exchange = exchanges.first, let refusal = exchange.refusal else { return }
      let encoded = pipeline.encode(failure: refusal, for: RequestHead(exchange.method == .HEAD ? .head : .get))
      var headers = HTTPHeaders(encoded.fields.map { ($0.name.name, $0.value.text) })
      headers.add(name: "Date", value: HTTPDate.current.fieldValue.text)
      let status = HTTPResponseStatus(statusCode: encoded.status.code, reasonPhrase: encoded.status.phrase)
      send(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)), nil, context)
      if case .bytes(let octets) = encoded.content {
        send(.body(.byteBuffer(context.channel.allocator.buffer(bytes: octets))), nil, context)
      }
      send(.end(nil), nil, context)
    }

    /// The request that is answered; there is one.
    private var first: HTTP1Exchange {
      get { exchanges[exchanges.startIndex] }
      set { exchanges[exchanges.startIndex] = newValue }
    }

    /// The request that came last; there is one.
    private var last: HTTP1Exchange {
      get { exchanges[exchanges.index(before: exchanges.endIndex)] }
      set { exchanges[exchanges.index(before: exchanges.endIndex)] = newValue }
    }

    // MARK: - The end

    package func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
      guard mode != .input, isClosing else {
        if mode == .all, isAnswering { resetAtEnd(context) }
        return context.close(mode: mode, promise: promise)
      }
      // The end of the last response closes it.
      if mode == .output {
        promise?.succeed()
      } else if let promise {
        context.channel.closeFuture.cascade(to: promise)
      }
    }

    /// Lets the connection end with a reset, since the response that is on its way breaks off: some proxies take an
    /// orderly end for that of the content, whatever its framing says.
    private func resetAtEnd(_ context: ChannelHandlerContext) {
      (context.channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
        .whenFailure { _ in }
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
      context.read()
    }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if case ChannelEvent.inputClosed? = event as? ChannelEvent {
        reading = .nothing
        if isClosing || exchanges.isEmpty {
          context.close(promise: nil)
        } else {
          last.isLast = true
        }
      } else if event is ChannelShouldQuiesceEvent {
        isQuiescing = true
      }
      context.fireUserInboundEventTriggered(event)
    }

    package func channelInactive(context: ChannelHandlerContext) {
      timer?.cancel()
      context.fireChannelInactive()
    }
  }
#endif
