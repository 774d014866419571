#if NIO
  import NIOCore
  import TypedResponses

  /// Tells by the first octets which version of HTTP a client speaks.
  final class PrefaceHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// No method of HTTP/1.1 begins like this: the name is reserved for the preface of HTTP/2.
    private static let preface = Array("PRI ".utf8)

    private let responder: NIOResponder
    private var received = ByteBuffer()
    private var isDone = false
    private var alarm: Scheduled<Void>?

    init(_ responder: NIOResponder) {
      self.responder = responder
    }

    func handlerAdded(context: ChannelHandlerContext) {
      wait(responder.parts.deadlines.idle, context)
    }

    /// Closes the connection when the client has not sent enough in that time; what it speaks is not known.
    private func wait(_ time: Duration?, _ context: ChannelHandlerContext) {
      alarm?.cancel()
      alarm = time.map { time in
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { context.close(promise: nil) }
      }
    }

    func channelInactive(context: ChannelHandlerContext) {
      alarm?.cancel()
      context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if isDone { return context.fireChannelRead(data) }
      received.writeImmutableBuffer(unwrapInboundIn(data))
      let start = received.readableBytesView.prefix(Self.preface.count)
      guard start.count == Self.preface.count || !Self.preface.starts(with: start) else {
        return wait(responder.parts.deadlines.header, context)
      }
      isDone = true
      alarm?.cancel()
      do {
        if start.elementsEqual(Self.preface) {
          try responder.addHTTP2Handlers(to: context.channel)
        } else {
          try responder.addHTTP1Handlers(to: context.channel)
        }
      } catch {
        return context.close(promise: nil)
      }
      context.fireChannelRead(wrapInboundOut(received))
      context.fireChannelReadComplete()
      context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    }
  }
#endif
