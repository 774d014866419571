#if NIO
  internal import HTTPTypes
  package import NIOCore
  package import NIOHTTPTypes
  package import TypedResponses

  /// Waits no longer than it may for the content of a request on a stream of HTTP/2. Content that stays away meets its
  /// reader as a 408; when the request is answered already, it ends the stream.
  ///
  /// A stream begins with a header section that is whole, so that nothing else is waited for.
  package final class StreamDeadlineHandler: ChannelDuplexHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    private var waiting: WaitingTime
    private let alarm = Alarm()

    package init(_ deadlines: RequestDeadlines) {
      waiting = WaitingTime(deadlines)
      waiting.wait(for: .nothing, at: .uptimeNanoseconds(0))
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let now = context.eventLoop.now
      switch unwrapInboundIn(data) {
      case .head(let head):
        // Who waits to be told to go on is not late.
        if !head.headerFields.expectContinue { waiting.beginContent(at: now) }
      case .body(let octets):
        waiting.wait(for: .content, at: now)
        waiting.receive(octets.readableBytes)
      case .end:
        waiting.wait(for: .nothing, at: now)
      }
      context.fireChannelRead(data)
    }

    package func channelReadComplete(context: ChannelHandlerContext) {
      waiting.pause(at: context.eventLoop.now)
      context.fireChannelReadComplete()
    }

    package func read(context: ChannelHandlerContext) {
      waiting.resume(at: context.eventLoop.now)
      setAlarm(context)
      context.read()
    }

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      if case .head(let head) = unwrapOutboundIn(data), head.status == .continue {
        waiting.wait(for: .content, at: context.eventLoop.now)
        setAlarm(context)
      }
      context.write(data, promise: promise)
    }

    package func handlerRemoved(context: ChannelHandlerContext) { alarm.cancel() }

    package func channelInactive(context: ChannelHandlerContext) {
      alarm.cancel()
      context.fireChannelInactive()
    }

    private func setAlarm(_ context: ChannelHandlerContext) {
      alarm.set(for: waiting.end, on: context) { self.lookAtTime($0) }
    }

    private func lookAtTime(_ context: ChannelHandlerContext) {
      guard let end = waiting.end else { return }
      guard end <= context.eventLoop.now else { return setAlarm(context) }
      waiting.wait(for: .nothing, at: context.eventLoop.now)
      context.fireErrorCaught(RequestTimeout.late)
    }
  }
#endif
