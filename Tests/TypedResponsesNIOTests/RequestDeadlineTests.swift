#if NIO
  import HTTPTypes
  import NIOCore
  import NIOEmbedded
  import NIOHTTP1
  import NIOHTTPTypes
  import Testing
  import TypedResponses
  import TypedResponsesNIOParts

  @Suite("Deadlines of requests, by a clock that is turned by hand")
  struct RequestDeadlineTests {
    private let channel = EmbeddedChannel()
    private let server = Server()

    private init() throws {
      let startLine = StartLineHandler(limit: 80_000)
      try channel.connect(to: SocketAddress(unixDomainSocketPath: "/a")).wait()
      try channel.pipeline.syncOperations.addHandlers(
        startLine, ByteToMessageHandler(HTTPRequestDecoder()),
        HTTP1ConnectionHandler(startLine, pipeline: ResponsePipeline(), deadlines: .standard) { Host() }, server)
      channel.read()
    }

    /// Has the server receive this, and read on unless it does not want to.
    private func receive(_ text: String, readsOn: Bool = true) throws {
      try channel.writeInbound(ByteBuffer(string: text))
      if readsOn { channel.read() }
    }

    /// What was sent since it was last asked.
    private func sent() throws -> String {
      var text = ""
      while let octets = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: octets) }
      return text
    }

    private func answer() {
      channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok, headerFields: [.contentLength: "0"])), promise: nil)
      channel.writeAndFlush(HTTPResponsePart.end(nil), promise: nil)
    }

    private func pass(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

    @Test("A header section has 30 seconds from its first octet on, however often a piece of it comes")
    func header() throws {
      pass(70)
      try receive("GET / HTTP/1.1\r\n")
      for _ in 1...29 {
        pass(1)
        try receive("A: b\r\n")
      }
      #expect(try sent() == "")
      pass(1)
      #expect(try sent().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
      pass(2)
      #expect(!channel.isActive)
    }

    @Test("A header section behind another request has its own 30 seconds")
    func pipelinedHeader() throws {
      try receive("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost")
      pass(29)
      answer()
      #expect(try sent().hasPrefix("HTTP/1.1 200 OK\r\n"))
      pass(1)
      #expect(try sent().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
    }

    @Test("The answer that is due is sent before the 408")
    func inOrder() throws {
      try receive("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost")
      pass(60)
      #expect(try sent() == "")
      answer()
      let text = try sent()
      #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n") && text.contains("HTTP/1.1 408 Request Timeout\r\n"))
    }

    @Test("Content that stays away meets its reader as a 408")
    func content() throws {
      try receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345")
      pass(29)
      #expect(server.errors.isEmpty)
      pass(2)
      #expect(
        server.errors.map { "\($0)" } == [
          "408 Request Timeout: The request did not arrive in the time that this server waits for it."
        ])
      answer()
      #expect(try sent().contains("connection: close\r\n"))
    }

    @Test("Content may take as long as it likes while it comes fast enough")
    func fastEnough() throws {
      try receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
      for _ in 1...100 {
        pass(10)
        try receive(String(repeating: "x", count: 2400))
      }
      #expect(server.errors.isEmpty)
      for _ in 1...40 {
        pass(10)
        try receive("x")
      }
      #expect(server.errors.count == 1)
    }

    @Test("Time in which the server does not read is not the client's")
    func busyServer() throws {
      try receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345", readsOn: false)
      pass(3600)
      #expect(server.errors.isEmpty)
      channel.read()
      pass(29)
      #expect(server.errors.isEmpty)
      pass(1)
      #expect(server.errors.count == 1)
    }

    @Test("A client that waits to be told to go on is not late")
    func waitsToGoOn() throws {
      try receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
      pass(3600)
      #expect(server.errors.isEmpty && channel.isActive)
      channel.writeAndFlush(HTTPResponsePart.head(HTTPResponse(status: .continue)), promise: nil)
      #expect(try sent() == "HTTP/1.1 100 Continue\r\n\r\n")
      try receive("12")
      pass(31)
      #expect(server.errors.count == 1)
    }

    @Test("Content that is late after the answer ends the connection")
    func lateAfterAnswer() throws {
      try receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345")
      answer()
      #expect(try sent().hasPrefix("HTTP/1.1 200 OK\r\n"))
      pass(33)
      #expect(try sent() == "")
      #expect(!channel.isActive)
    }

    @Test("A connection closes after 75 seconds without a request, but not while one is answered")
    func idle() throws {
      pass(74)
      try receive("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
      pass(3600)
      #expect(channel.isActive)
      answer()
      #expect(try sent().hasPrefix("HTTP/1.1 200 OK\r\n"))
      pass(74)
      #expect(channel.isActive)
      pass(1)
      #expect(!channel.isActive)
      #expect(try sent() == "")
    }

    private struct Host: RequestHost {}

    /// Remembers what goes wrong in the content.
    private final class Server: ChannelInboundHandler {
      typealias InboundIn = HTTPRequestPart
      var errors: [any Error] = []

      func errorCaught(context: ChannelHandlerContext, error: any Error) { errors.append(error) }
    }
  }
#endif
