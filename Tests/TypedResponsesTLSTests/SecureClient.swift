import NIOCore
import NIOSSL
import NIOTLS

/// Connects to a server on this machine over TLS, and gives up where ALPN does not settle on the protocol that was asked
/// for.
struct SecureClient {
  let port: Int
  let context: NIOSSLContext
  let protocolName: String

  init(port: Int, _ certificate: Certificate, _ protocolName: String) throws {
    self.port = port
    self.protocolName = protocolName
    context = try certificate.client(protocolName)
  }

  func addHandlers(to channel: any Channel) throws {
    try channel.pipeline.syncOperations.addHandlers(
      NIOSSLClientHandler(context: context, serverHostname: "localhost"), NegotiationHandler(protocolName))
  }
}

/// Closes the connection unless this protocol was negotiated.
private final class NegotiationHandler: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer

  private let expected: String

  init(_ expected: String) {
    self.expected = expected
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted(let negotiated)? = event as? TLSUserEvent, negotiated != expected {
      context.close(promise: nil)
    }
    context.fireUserInboundEventTriggered(event)
  }
}
