#if NIO
  import NIOCore

  /// Tells by the first octets which version of HTTP a client speaks.
  final class PrefaceHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// No method of HTTP/1.1 begins like this: the name is reserved for the preface of HTTP/2.
    private static let preface = Array("PRI ".utf8)

    private let responder: NIOResponder
    private var received = ByteBuffer()
    private var isDone = false

    init(_ responder: NIOResponder) {
      self.responder = responder
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if isDone { return context.fireChannelRead(data) }
      received.writeImmutableBuffer(unwrapInboundIn(data))
      let start = received.readableBytesView.prefix(Self.preface.count)
      guard start.count == Self.preface.count || !Self.preface.starts(with: start) else { return }
      isDone = true
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
