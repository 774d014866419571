#if NIO || Hummingbird
  internal import HTTPTypes
  package import NIOCore
  package import NIOHTTP1
  internal import NIOHTTPTypesHTTP1
  package import NIOHTTPTypes
  package import TypedResponses
  internal import TypedResponsesHTTPTypes

  /// Keeps a connection of HTTP/1.x in step: each request gets one response, framed as its method and version want it,
  /// and the connection closes when request or response say so. Requests that cannot be read, that do not arrive in time,
  /// or that no server may answer, are refused with a problem document after the answers to the requests before, and reach
  /// nobody else.
  ///
  /// It stands between NIO's parser and the server, which speaks swift-http-types, and writes the octets of responses
  /// itself. Requests may come at once: the handler remembers each until it is answered.
  ///
  /// An error inside the content of a request goes on, as a `BadRequest`, to the one who reads it.
  ///
  /// [RFC 9112 §9](https://www.rfc-editor.org/rfc/rfc9112#section-9)
  package final class HTTP1ConnectionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPServerRequestPart
    package typealias InboundOut = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = ByteBuffer

    /// What is read next.
    private enum Reading: Equatable {
      case head
      /// The content of the last request; whether it was answered already.
      case content(isAnswered: Bool)
      /// Nothing more: what still comes is thrown away.
      case nothing
    }

    /// How long a client may take to notice that the connection is closed.
    private static let patience = TimeAmount.seconds(2)

    private let pipeline: ResponsePipeline
    private let host: @Sendable () -> any RequestHost
    private let startLine: StartLineHandler
    private let versions: RequestVersions
    private var reading = Reading.head
    private var exchanges = HTTP1Queue()
    private var isAnswering = false
    private var isQuiescing = false
    private var isClosing = false
    private var timer: Scheduled<Void>?
    /// The request that the connection itself answers, which is its last, and the answer.
    private var refused: (request: RequestHead, answer: any ErrorResponse)?
    private var output = HTTP1Output()
    private var waiting: WaitingTime
    private let alarm = Alarm()
    private var context: ChannelHandlerContext?

    /// A handler whose refusals go through this pipeline, as requests of this host. Those who answer the other requests
    /// find their versions in `versions`.
    package init(
      _ startLine: StartLineHandler, pipeline: ResponsePipeline, deadlines: RequestDeadlines,
      versions: RequestVersions = RequestVersions(), host: @escaping @Sendable () -> any RequestHost
    ) {
      self.startLine = startLine
      self.versions = versions
      self.pipeline = pipeline
      self.host = host
      waiting = WaitingTime(deadlines)
    }

    package func handlerAdded(context: ChannelHandlerContext) {
      self.context = context
      startLine.connection = self
    }

    package func handlerRemoved(context: ChannelHandlerContext) {
      self.context = nil
      cancelTimers()
    }

    // MARK: - Requests

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch (unwrapInboundIn(data), reading) {
      case (.head(let head), .head):
        startLine.endHead()
        read(head, context)
      case (.body(let octets), .content(let isAnswered)):
        startLine.receiveContent()
        waiting.receive(octets.readableBytes)
        if !isAnswered, exchanges.last?.awaitsContinue == true { exchanges.changeLast { $0.awaitsContinue = false } }
        context.fireChannelRead(wrapInboundOut(.body(octets)))
      case (.end(let trailers), .content(let isAnswered)):
        startLine.endRequest()
        let last = isAnswered ? nil : exchanges.last
        if last?.awaitsContinue == true { exchanges.changeLast { $0.awaitsContinue = false } }
        reading = last?.isLast == true ? .nothing : .head
        context.fireChannelRead(wrapInboundOut(.end(trailers.map { HTTPFields($0, splitCookie: false) })))
        closeIfDone(context)
      default:
        return
      }
    }

    private func read(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
      if let refusal = head.refusal { return refuse(head, refusal, context) }
      guard let request = try? HTTPRequest(head) else { return refuse(head, BadRequest.malformedRequest, context) }
      exchanges.append(HTTP1Exchange(head, awaitsContinue: request.headerFields.expectContinue))
      versions.append(head.version)
      reading = .content(isAnswered: false)
      waiting.beginContent(at: context.eventLoop.now)
      context.fireChannelRead(wrapInboundOut(.head(request)))
    }

    package func channelReadComplete(context: ChannelHandlerContext) {
      // The server may not ask for more, but the client's last octets have to be taken before its end is seen.
      if isClosing { context.read() }
      let now = context.eventLoop.now
      waiting.pause(at: now)
      waiting.wait(for: subject, at: now)
      context.fireChannelReadComplete()
      // One request is answered, and the next one is let in meanwhile. To stop reading and to begin again, as servers do
      // around each answer, takes two calls of the system.
      if case .head = reading, exchanges.first != nil, exchanges.hasNoneBehind, !startLine.hasBegun {
        startLine.readAhead()
      }
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
      switch reading {
      case .head:
        guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
        refuse(startLine.problem(for: error), context)
      case .content:
        let parserError = error as? HTTPParserError
        let isMalformed = parserError != nil && parserError != .invalidEOFState
        endContent(isMalformed ? BadRequest.malformedContent : .incompleteContent, context)
      case .nothing:
        if !(error is HTTPParserError) { context.fireErrorCaught(error) }
      }
    }

    /// Has the error meet whoever reads the content, which is the last that is read.
    private func endContent(_ error: any ErrorResponse, _ context: ChannelHandlerContext) {
      if case .content(isAnswered: true) = reading {
        isClosing = true
        closeGently(context)
      } else {
        exchanges.changeLast { $0.isLast = true }
      }
      reading = .nothing
      context.fireErrorCaught(error)
    }

    private func refuse(_ head: HTTPRequestHead, _ refusal: any ErrorResponse, _ context: ChannelHandlerContext) {
      let exchange = HTTP1Exchange(refusedToHead: head.method == .HEAD, speaksHTTP11: head.version.isHTTP11)
      refuse(exchange, RequestHead(head, host()), refusal, context)
    }

    private func refuse(_ refusal: any ErrorResponse, _ context: ChannelHandlerContext) {
      let head = startLine.unreadable
      let request = RequestHead(
        head.method ?? .get, head.target, fields: head.fields, notes: RequestNotes(host: host()))
      refuse(HTTP1Exchange(refusedToHead: head.method == .head), request, refusal, context)
    }

    private func refuse(
      _ exchange: HTTP1Exchange, _ request: RequestHead, _ refusal: any ErrorResponse, _ context: ChannelHandlerContext
    ) {
      reading = .nothing
      refused = (request, refusal)
      exchanges.append(exchange)
      answerIfRefused(context)
    }

    // MARK: - Responses

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      let part = unwrapOutboundIn(data)
      let isHead = if case .head = part { true } else { false }
      guard let exchange = exchanges.first, !exchange.isRefused, isAnswering != isHead else {
        // Nobody asked for it.
        promise?.fail(ChannelError.ioOnClosedChannel)
        return
      }
      send(part, of: exchange, promise, context)
    }

    private func send(
      _ part: HTTPResponsePart, of exchange: HTTP1Exchange, _ promise: EventLoopPromise<Void>?,
      _ context: ChannelHandlerContext
    ) {
      switch part {
      case .head(let head):
        send(head, of: exchange, promise, context)
      case .body(let content):
        guard exchange.hasContent else {
          promise?.succeed()
          return
        }
        send(content, inChunks: exchange.isChunked, promise, context)
      case .end(let trailers):
        if exchange.hasContent, exchange.isChunked { output.appendLastChunk(trailers) }
        finish(exchange, promise, context)
      }
    }

    private func send(
      _ head: HTTPResponse, of exchange: HTTP1Exchange, _ promise: EventLoopPromise<Void>?,
      _ context: ChannelHandlerContext
    ) {
      var exchange = exchange
      let status = head.status
      guard status.kind != .informational || status.code == 101 else {
        guard exchange.takesInterim(status) else {
          promise?.succeed()
          return
        }
        exchanges.first = exchange
        output.append(head, status, in: HTTP1Frame())
        passOn(promise, context)
        return lookAtSubject(context)
      }
      isAnswering = true
      if isQuiescing, exchanges.hasNoneBehind { exchange.isLast = true }
      let frame = exchange.frame(head, status.code)
      exchanges.first = exchange
      output.append(head, status, in: frame)
      if promise != nil { passOn(promise, context) }
    }

    private func send(
      _ content: ByteBuffer, inChunks isChunked: Bool, _ promise: EventLoopPromise<Void>?,
      _ context: ChannelHandlerContext
    ) {
      let length = content.readableBytes
      if isChunked, length > 0 { output.appendStartOfChunk(length) }
      if !output.append(content) {
        passOn(nil, context)
        context.write(wrapOutboundOut(content), promise: isChunked ? nil : promise)
        guard isChunked else { return }
      }
      if isChunked, length > 0 { output.appendEndOfChunk() }
      if promise != nil { passOn(promise, context) }
    }

    /// Passes on what was written of responses, with who wants to know when it is sent.
    private func passOn(_ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext) {
      guard let octets = output.take() ?? promise.map({ _ in ByteBuffer() }) else { return }
      context.write(wrapOutboundOut(octets), promise: promise)
    }

    package func flush(context: ChannelHandlerContext) {
      passOn(nil, context)
      context.flush()
    }

    private func finish(
      _ exchange: HTTP1Exchange, _ promise: EventLoopPromise<Void>?, _ context: ChannelHandlerContext
    ) {
      isAnswering = false
      exchanges.removeFirst()
      if exchanges.first == nil, case .content = reading { reading = .content(isAnswered: true) }
      lookAtSubject(context)
      guard exchange.isLast || isQuiescing && exchanges.first == nil && reading == .head else {
        passOn(promise, context)
        answerIfRefused(context)
        return
      }
      isClosing = true
      reading = .nothing
      exchanges.removeAll()
      let written = promise ?? context.eventLoop.makePromise()
      written.futureResult.assumeIsolated().whenComplete { _ in self.closeGently(context) }
      passOn(written, context)
      context.flush()
    }

    /// Answers the next request if it is for the connection itself to answer it.
    private func answerIfRefused(_ context: ChannelHandlerContext) {
      guard var exchange = exchanges.first, exchange.isRefused, let refused else { return }
      let encoded = pipeline.refuse(refused.request, with: refused.answer)
      var head = HTTPResponse(encoded)
      head.headerFields.append(HTTPField(name: .date, value: HTTPDate.current.fieldValue.text))
      send(head, of: exchange, nil, context)
      exchange = exchanges.first ?? exchange
      if case .bytes(let octets) = encoded.content {
        send(.body(ByteBuffer(bytes: octets)), of: exchange, nil, context)
      }
      send(.end(nil), of: exchange, nil, context)
    }

    // MARK: - Time

    private var subject: WaitingTime.Subject {
      switch reading {
      case .head where startLine.hasBegun: .headerSection
      case .head: exchanges.first == nil ? .request : .nothing
      case .content(isAnswered: false) where exchanges.last?.awaitsContinue == true: .nothing
      case .content: .content
      case .nothing: .nothing
      }
    }

    /// Notes that the server reads, which NIO may have held back from the time it was asked to.
    func resumeWaiting() {
      guard let context else { return }
      waiting.resume(at: context.eventLoop.now)
      setAlarm(context)
    }

    /// Notes what is waited for after something was sent.
    private func lookAtSubject(_ context: ChannelHandlerContext) {
      waiting.wait(for: subject, at: context.eventLoop.now)
      setAlarm(context)
    }

    /// Has the connection looked at again when the client's time is up.
    private func setAlarm(_ context: ChannelHandlerContext) {
      alarm.set(for: waiting.end, on: context) { self.lookAtTime($0) }
    }

    private func lookAtTime(_ context: ChannelHandlerContext) {
      guard let end = waiting.end else { return }
      guard end <= context.eventLoop.now else { return setAlarm(context) }
      switch waiting.subject {
      case .request: context.close(promise: nil)
      case .headerSection: startLine.giveUp()
      case .content: endContent(RequestTimeout.late, context)
      case .nothing: break
      }
      waiting.wait(for: .nothing, at: context.eventLoop.now)
    }

    // MARK: - The end

    package func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
      guard mode != .input, isClosing else {
        if mode == .all, isAnswering { context.resetAtEnd() }
        return context.close(mode: mode, promise: promise)
      }
      // The end of the last response closes it.
      if mode == .output {
        promise?.succeed()
      } else if let promise {
        context.channel.closeFuture.cascade(to: promise)
      }
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
        if isClosing || exchanges.first == nil {
          context.close(promise: nil)
        } else {
          exchanges.changeLast { $0.isLast = true }
        }
      } else if event is ChannelShouldQuiesceEvent {
        isQuiescing = true
        closeIfDone(context)
      }
      context.fireUserInboundEventTriggered(event)
    }

    /// Closes the connection when the server shuts down and no request is under way.
    private func closeIfDone(_ context: ChannelHandlerContext) {
      if isQuiescing, exchanges.first == nil, reading == .head { context.close(promise: nil) }
    }

    package func channelInactive(context: ChannelHandlerContext) {
      cancelTimers()
      context.fireChannelInactive()
    }

    private func cancelTimers() {
      timer?.cancel()
      alarm.cancel()
    }
  }
#endif
