#if NIO
  import NIOCore
  import NIOHTTP2

  /// Closes a connection of HTTP/2 after an error that concerns all its streams.
  final class HTTP2ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      if error is NIOHTTP2Errors.StreamError { return }
      context.close(promise: nil)
    }
  }
#endif
