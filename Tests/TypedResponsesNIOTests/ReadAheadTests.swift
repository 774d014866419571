#if NIO
  import NIOCore
  import NIOEmbedded
  import NIOHTTP1
  import Testing
  import TypedResponses
  import TypedResponsesNIOParts

  @Suite("Reading on while a request is answered")
  struct ReadAheadTests {
    private let channel = EmbeddedChannel()
    private let counter = ReadCounter()

    private init() throws {
      let startLine = StartLineHandler(limit: 80_000)
      try channel.connect(to: SocketAddress(unixDomainSocketPath: "/a")).wait()
      try channel.pipeline.syncOperations.addHandlers(
        counter, startLine, ByteToMessageHandler(HTTPRequestDecoder()),
        HTTP1ConnectionHandler(startLine, pipeline: ResponsePipeline(), deadlines: .none) { Host() })
    }

    private func reads(after text: String) throws -> Int {
      counter.count = 0
      try channel.writeInbound(ByteBuffer(string: text))
      return counter.count
    }

    private let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test("The next octets are let in while one request is answered, and no more behind them")
    func once() throws {
      #expect(try reads(after: request) == 1)
      #expect(try reads(after: request) == 0)
      #expect(try reads(after: request) == 0)
    }

    @Test("Nothing is read ahead of the content of a request, or of a header section that is not whole")
    func unfinished() throws {
      #expect(try reads(after: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n") == 0)
      #expect(try reads(after: "a") == 0)
      #expect(try reads(after: "b") == 1)
      #expect(try reads(after: "GET / HT") == 0)
    }

    @Test("Nothing is read ahead on a connection that ends with the answer, and before any request")
    func last() throws {
      #expect(try reads(after: "GET / HT") == 0)
      #expect(try reads(after: "TP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n") == 0)
    }
  }

  private final class ReadCounter: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    var count = 0

    func read(context: ChannelHandlerContext) {
      count += 1
      context.read()
    }
  }

  private struct Host: RequestHost {}
#endif
