#if Hummingbird
  import HTTPTypes
  import NIOCore
  import NIOHTTPTypes

  /// Keeps the last chunk off the wire when it would follow the answer to HEAD.
  ///
  /// NIO frames a response without `Content-Length` in chunks, whatever the request was, and so sends the end of the
  /// chunks after the header section of HEAD. The client would take it for the beginning of the next response.
  final class HeadResponseHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let octets = OctetFilter()
    private var method = HTTPRequest.Method.get

    func handlerAdded(context: ChannelHandlerContext) {
      do {
        try context.pipeline.syncOperations.addHandler(octets, position: .first)
      } catch {
        context.fireErrorCaught(error)
      }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if case .head(let request) = unwrapInboundIn(data) { method = request.method }
      context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      guard method == .head, case .end = unwrapOutboundIn(data) else {
        return context.write(data, promise: promise)
      }
      // What the encoder makes of the end, it makes at once.
      octets.isClosed = true
      context.write(data, promise: promise)
      octets.isClosed = false
    }
  }

  /// Lets octets pass, or not.
  private final class OctetFilter: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    var isClosed = false

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      guard isClosed else { return context.write(data, promise: promise) }
      promise?.succeed()
    }
  }
#endif
