#if NIO
  package import NIOCore
  package import NIOHTTP2

  /// Closes a connection of HTTP/2 after an error that concerns all its streams, and when no request comes for too long.
  package final class HTTP2ConnectionHandler: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTP2Frame
    package typealias OutboundIn = HTTP2Frame
    package typealias OutboundOut = HTTP2Frame

    private let idle: TimeAmount?
    private var streams = 0
    /// The last request that was seen: a client may send those that came later once more.
    private var last = HTTP2StreamID.rootStream
    /// When the connection closes, as no request is under way.
    private var due: NIODeadline?
    private let alarm = Alarm()

    /// A handler that keeps a connection without requests for so long; for ever when `nil`.
    package init(idle: Duration?) {
      self.idle = idle.map { min(TimeAmount($0), .hours(24 * 365)) }
    }

    package func handlerAdded(context: ChannelHandlerContext) { wait(context) }

    package func handlerRemoved(context: ChannelHandlerContext) { alarm.cancel() }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      switch event {
      case let event as NIOHTTP2StreamCreatedEvent:
        streams += 1
        last = max(last, event.streamID)
        due = nil
      case is StreamClosedEvent:
        streams -= 1
        if streams == 0 { wait(context) }
      default: break
      }
      context.fireUserInboundEventTriggered(event)
    }

    private func wait(_ context: ChannelHandlerContext) {
      due = idle.map { context.eventLoop.now + $0 }
      setAlarm(context)
    }

    private func setAlarm(_ context: ChannelHandlerContext) {
      alarm.set(for: due, on: context) { self.lookAtTime($0) }
    }

    private func lookAtTime(_ context: ChannelHandlerContext) {
      guard let due else { return }
      guard due <= context.eventLoop.now else { return setAlarm(context) }
      leave(context)
    }

    /// Tells the client that no request is awaited any more, and closes.
    private func leave(_ context: ChannelHandlerContext) {
      let frame = HTTP2Frame(
        streamID: .rootStream, payload: .goAway(lastStreamID: last, errorCode: .noError, opaqueData: nil))
      context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
      context.close(promise: nil)
    }

    package func channelInactive(context: ChannelHandlerContext) {
      alarm.cancel()
      context.fireChannelInactive()
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
      if error is NIOHTTP2Errors.StreamError { return }
      context.close(promise: nil)
    }
  }
#endif
