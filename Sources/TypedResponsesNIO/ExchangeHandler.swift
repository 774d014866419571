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

    private enum Progress {
      case waiting
      case sending
      case ended
    }

    /// How much content nobody asked for is received before the connection or the stream is ended.
    private static let discardLimit = 262_144

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
    private var discarded = 0
    private var awaitsContinue = false
    private var isReadHeld = false
    private var writer: EventLoopPromise<Void>?

    init(_ responder: NIOResponder, _ version: Version, on eventLoop: any EventLoop) {
      self.responder = responder
      self.version = version
      self.eventLoop = eventLoop
      executor = responder.placement == .onEventLoop ? EventLoopTasks(eventLoop) : nil
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
      letGo(ChannelError.ioOnClosedChannel)
      self.context = nil
    }

    // MARK: - The request

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head): begin(head)
      case .body(let octets): receive(octets, context)
      case .end:
        content.complete()
        awaitsContinue = false
      }
    }

    private func begin(_ head: HTTPRequest) {
      number += 1
      progress = .waiting
      content = ContentQueue()
      discarded = 0
      awaitsContinue = head.headerFields[.expect]?.lowercased() == "100-continue"
      let link = ExchangeLink(self, number, on: eventLoop)
      let protocolVersion: String? =
        switch version {
        case .http1(let versions): versions.next()
        case .http2: "2"
        }
      let request = IncomingRequest(head, link, responder.pipeline, protocolVersion: protocolVersion)
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
      isReadHeld = content.isFull && progress != .ended
      if !isReadHeld { context.read() }
    }

    private func resumeReading() {
      guard isReadHeld else { return }
      isReadHeld = false
      context?.read()
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
      // The next request may begin inside this call.
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: content.hasFailed ? endOfStream(context) : nil)
      guard number == self.number else { return }
      if !content.isComplete { discard(context) }
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

    /// The head without what HTTP/2 does not have.
    private func completed(_ head: HTTPResponse) -> HTTPResponse {
      guard isStream else { return head }
      var head = head
      head.headerFields.removeConnectionFields()
      return head
    }

    // MARK: - The end

    func channelInactive(context: ChannelHandlerContext) {
      letGo(ChannelError.ioOnClosedChannel)
      context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      guard progress == .waiting, !content.isComplete, error is any ErrorResponse else {
        // Late content of a request that was answered is nobody's error.
        stop(context, progress == .ended && error is any ErrorResponse ? .noError : .protocolError)
        return
      }
      content.fail(error)
    }

    private func letGo(_ error: any Error) {
      task.take()?.cancel()
      content.fail(error)
      writer.take()?.fail(error)
    }
  }
#endif
