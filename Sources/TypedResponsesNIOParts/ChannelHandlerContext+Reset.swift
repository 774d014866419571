#if NIO || Hummingbird
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif
  internal import NIOCore

  extension ChannelHandlerContext {
    /// Lets the connection end with a reset, since the response that is on its way breaks off: some proxies take an
    /// orderly end for that of the content, whatever its framing says.
    func resetAtEnd() {
      (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenFailure { _ in }
    }
  }
#endif
