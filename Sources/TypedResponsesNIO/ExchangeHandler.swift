#if NIO
  import HTTPTypes
  import NIOCore
  import NIOHTTP2
  import NIOHTTPTypes
  import NIOHTTPTypesHTTP2
  import TypedResponses
  import TypedResponsesHTTPTypes
  import TypedResponsesNIOParts

  /// Starts a task for each request and sends the response that it makes: one exchange after the other on a connection
  /// of HTTP/1.1, a single one on a stream of HTTP/2.
  final class ExchangeHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    enum Version {
      /// With the versions of the requests as they come.
      case http1(RequestVersions)
      case http2
    }

    /// What comes from the connection.
    private enum Event {
      case part(HTTPRequestPart)
      case failure(any Error)
    }

    private enum Progress {
      case waiting
      case sending
      case ended
    }

    /// How much content nobody asked for is received before the connection or the stream is ended.
    private static let discardLimit = 262_144

    /// How long a client is waited for that sends no more, before it is taken for one that went away.
    private static let patience = TimeAmount.seconds(2)

    private let responder: NIOResponder
    private let version: Version
    private let eventLoop: any EventLoop
    /// What handlers run on, if not on any thread.
    private let executor: EventLoopTasks?
    private var context: ChannelHandlerContext?
    private var task: Task<Void, Never>?
    private var number = 0
    private var progress = Progress.ended
    private var content = ContentQueue()
    /// What has come of later requests while one is answered.
    private var later = CircularBuffer<Event>()
    private var discarded = 0
    private var awaitsContinue = false
    private var isReadHeld = false
    private var writer: EventLoopPromise<Void>?
    private var farewell: Scheduled<Void>?
    private var date = CurrentDate()

    init(_ responder: NIOResponder, _ version: Version, on eventLoop: any EventLoop) {
      self.responder = responder
      self.version = version
      self.eventLoop = eventLoop
      executor = responder.parts.placement == .onEventLoop ? EventLoopTasks(eventLoop) : nil
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
      letGo(ChannelError.ioOnClosedChannel)
      self.context = nil
    }

    // MARK: - The request

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      receive(.part(unwrapInboundIn(data)), context)
    }

    /// Whether a request has come to its end and its response has not.
    private var awaitsAnswer: Bool { content.isComplete && progress != .ended }

    private func receive(_ event: Event, _ context: ChannelHandlerContext) {
      switch event {
      case _ where awaitsAnswer: later.append(event)
      case .part(.head(let head)): begin(head)
      case .part(.body(let octets)): receive(octets, context)
      case .part(.end):
        content.complete()
        awaitsContinue = false
      case .failure(let error): fail(error, context)
      }
    }

    /// Goes on with what has come in the meantime.
    private func receiveLater(_ context: ChannelHandlerContext) {
      while !awaitsAnswer, let event = later.popFirst() { receive(event, context) }
    }

    private func begin(_ head: HTTPRequest) {
      number += 1
      progress = .waiting
      content = ContentQueue()
      discarded = 0
      awaitsContinue = head.headerFields.expectContinue
      let link = ExchangeLink(self, number, on: eventLoop)
      let protocolVersion: String? =
        switch version {
        case .http1(let versions): versions.next()
        case .http2: "2"
        }
      let request = IncomingRequest(head, link, responder, protocolVersion: protocolVersion)
      task = Task(executorPreference: executor) { [responder] in await responder.answer(request, link) }
    }

    private func receive(_ octets: ByteBuffer, _ context: ChannelHandlerContext) {
      awaitsContinue = false
      content.append(octets)
      if progress == .ended { discard(context) }
    }

    private func discard(_ context: ChannelHandlerContext) {
      discarded += content.discard()
      if discarded > Self.discardLimit { stop(context, .noError) }
    }

    func read(context: ChannelHandlerContext) {
      isReadHeld = progress != .ended && (content.isFull || content.isComplete && !isStream)
      if !isReadHeld { context.read() }
    }

    private func resumeReading() {
      if isReadHeld, let context { read(context: context) }
    }

    func nextContent(of number: Int) -> EventLoopFuture<ByteBuffer?> {
      guard let context else { return eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel) }
      guard number == self.number else { return eventLoop.makeSucceededFuture(nil) }
      if awaitsContinue, progress == .waiting {
        awaitsContinue = false
        context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
      }
      let next = content.next(on: eventLoop)
      resumeReading()
      return next
    }

    func stopWaitingForContent(of number: Int, _ error: any Error) {
      if number == self.number { content.stopWaiting(error) }
    }

    // MARK: - The response

    func send(_ head: HTTPResponse, _ octets: ByteBuffer?, of number: Int) {
      guard let context, number == self.number, progress == .waiting else { return }
      context.write(wrapOutboundOut(.head(completed(head))), promise: nil)
      if let octets, octets.readableBytes > 0 { context.write(wrapOutboundOut(.body(octets)), promise: nil) }
      finish(number)
    }

    /// Writes a part; the future completes when the connection takes more.
    func write(_ part: HTTPResponsePart, of number: Int) -> EventLoopFuture<Void> {
      guard let context, context.channel.isActive, number == self.number, progress != .ended else {
        return eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel)
      }
      var part = part
      if case .head(let head) = part {
        progress = .sending
        part = .head(completed(head))
      }
      context.writeAndFlush(wrapOutboundOut(part), promise: nil)
      guard !context.channel.isWritable else { return eventLoop.makeSucceededVoidFuture() }
      let promise = writer ?? eventLoop.makePromise()
      writer = promise
      return promise.futureResult
    }

    /// Writes an interim response.
    func write(interim head: HTTPResponse, of number: Int) -> EventLoopFuture<Void> {
      guard let context, context.channel.isActive, number == self.number, progress == .waiting else {
        return eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel)
      }
      context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
      return eventLoop.makeSucceededVoidFuture()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
      if context.channel.isWritable { writer.take()?.succeed() }
      context.fireChannelWritabilityChanged()
    }

    func finish(_ number: Int) {
      guard let context, number == self.number, progress != .ended else { return }
      progress = .ended
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: content.hasFailed ? endOfStream(context) : nil)
      if content.isComplete { receiveLater(context) } else { discard(context) }
      // Reading is held while content waits for a reader, also when all of it is there and none came.
      resumeReading()
    }

    /// Ends a stream of HTTP/2 whose content will not come to its end, once the response has.
    private func endOfStream(_ context: ChannelHandlerContext) -> EventLoopPromise<Void>? {
      guard isStream else { return nil }
      let written = context.eventLoop.makePromise(of: Void.self)
      written.futureResult.assumeIsolated().whenSuccess { self.stop(context, .noError) }
      return written
    }

    private var isStream: Bool { if case .http2 = version { true } else { false } }

    /// Ends the connection or the stream in a way that no client takes for the end of the content.
    func breakOff(_ number: Int) {
      guard let context, number == self.number, progress != .ended else { return }
      progress = .ended
      stop(context, .internalError)
    }

    private func stop(_ context: ChannelHandlerContext, _ code: NIOHTTP2.HTTP2ErrorCode) {
      switch version {
      case .http1: context.close(promise: nil)
      case .http2:
        context.triggerUserOutboundEvent(NIOHTTP2FramePayloadToHTTPEvent.reset(code: code), promise: nil)
      }
    }

    /// The head with the date, and without what HTTP/2 does not have.
    private func completed(_ head: HTTPResponse) -> HTTPResponse {
      var head = head
      if !head.headerFields.contains(.date) { head.headerFields.append(date.field) }
      if isStream { head.headerFields.removeConnectionFields() }
      return head
    }

    // MARK: - The end

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if case ChannelEvent.inputClosed? = event as? ChannelEvent { endRequests(context) }
      context.fireUserInboundEventTriggered(event)
    }

    /// The client sends no more. It waits for the answer, or went away: which of the two, only shows when it is sent
    /// something.
    private func endRequests(_ context: ChannelHandlerContext) {
      switch progress {
      case .ended: return
      // While octets are on their way, the client's system tells; a producer that waits may do so for ever.
      case .sending: if context.channel.isWritable { context.close(promise: nil) }
      case .waiting:
        farewell = eventLoop.assumeIsolated().scheduleTask(in: Self.patience) { [number] in
          if number == self.number, self.progress == .waiting { self.context?.close(promise: nil) }
        }
      }
    }

    func channelInactive(context: ChannelHandlerContext) {
      letGo(ChannelError.ioOnClosedChannel)
      context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      if isStream || !(error is any ErrorResponse) {
        fail(error, context)
      } else {
        receive(.failure(error), context)
      }
    }

    private func fail(_ error: any Error, _ context: ChannelHandlerContext) {
      guard progress == .waiting, !content.isComplete, error is any ErrorResponse else {
        // Late content of a request that was answered is nobody's error.
        return stop(context, progress == .ended && error is any ErrorResponse ? .noError : .protocolError)
      }
      content.fail(error)
    }

    private func letGo(_ error: any Error) {
      farewell?.cancel()
      task.take()?.cancel()
      content.fail(error)
      writer.take()?.fail(error)
    }
  }
#endif
