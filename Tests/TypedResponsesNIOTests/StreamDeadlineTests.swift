#if NIO
  import HTTPTypes
  import NIOCore
  import NIOEmbedded
  import NIOHTTPTypes
  import Testing
  import TypedResponses
  import TypedResponsesNIOParts

  @Suite("Deadlines of requests on a stream of HTTP/2, by a clock that is turned by hand")
  struct StreamDeadlineTests {
    private let channel = EmbeddedChannel()
    private let server = Server()

    private init() throws {
      try channel.connect(to: SocketAddress(unixDomainSocketPath: "/a")).wait()
      try channel.pipeline.syncOperations.addHandlers(StreamDeadlineHandler(.standard), server)
      channel.read()
    }

    /// Has the server receive this, and read on unless it does not want to.
    private func receive(_ part: HTTPRequestPart, readsOn: Bool = true) throws {
      try channel.writeInbound(part)
      if readsOn { channel.read() }
    }

    private func begin(_ fields: HTTPFields = [:]) throws {
      try receive(.head(HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/", headerFields: fields)))
    }

    private func content(_ count: Int) -> HTTPRequestPart { .body(ByteBuffer(repeating: 0, count: count)) }

    private func pass(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

    @Test("Content has 30 seconds, and its reader learns that it is late, once")
    func late() throws {
      try begin()
      try receive(content(5))
      pass(29)
      #expect(server.errors.isEmpty)
      pass(3600)
      #expect(server.errors.map { ($0 as? RequestTimeout)?.details.message?.key } == ["http.late"])
    }

    @Test("Content may take as long as it likes while it comes fast enough")
    func fastEnough() throws {
      try begin()
      for _ in 1...100 {
        pass(10)
        try receive(content(2400))
      }
      try receive(.end(nil))
      pass(3600)
      #expect(server.errors.isEmpty)
    }

    @Test("Time in which the server does not read is not the client's")
    func busyServer() throws {
      try begin()
      try receive(content(5), readsOn: false)
      pass(3600)
      #expect(server.errors.isEmpty)
      channel.read()
      pass(31)
      #expect(server.errors.count == 1)
    }

    @Test("A client that waits to be told to go on is not late")
    func waitsToGoOn() throws {
      try begin([.expect: "100-continue"])
      pass(3600)
      #expect(server.errors.isEmpty)
      try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .continue)))
      pass(31)
      #expect(server.errors.count == 1)
    }

    /// Remembers what goes wrong in the content.
    private final class Server: ChannelInboundHandler {
      typealias InboundIn = HTTPRequestPart
      var errors: [any Error] = []

      func errorCaught(context: ChannelHandlerContext, error: any Error) { errors.append(error) }
    }
  }
#endif
