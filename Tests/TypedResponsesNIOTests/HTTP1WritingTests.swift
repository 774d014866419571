#if NIO
  import HTTPTypes
  import NIOCore
  import NIOEmbedded
  import NIOHTTP1
  import NIOHTTPTypes
  import Testing
  import TypedResponses
  import TypedResponsesNIOParts

  @Suite("Responses in octets, as a connection of HTTP/1.1 passes them on")
  struct HTTP1WritingTests {
    private let channel = EmbeddedChannel()

    private init() throws {
      let startLine = StartLineHandler(limit: 80_000)
      try channel.connect(to: SocketAddress(unixDomainSocketPath: "/a")).wait()
      try channel.pipeline.syncOperations.addHandlers(
        startLine, ByteToMessageHandler(HTTPRequestDecoder()),
        HTTP1ConnectionHandler(startLine, pipeline: ResponsePipeline(), deadlines: .none) { Host() })
    }

    private func receive(_ line: String = "GET / HTTP/1.1", _ fields: String = "") throws {
      try channel.writeInbound(ByteBuffer(string: "\(line)\r\nHost: a\r\n\(fields)\r\n"))
    }

    private func write(_ parts: HTTPResponsePart...) {
      for part in parts { channel.write(part, promise: nil) }
      channel.flush()
    }

    /// The pieces that were sent since it was last asked.
    private func sent() throws -> [String] {
      var pieces: [String] = []
      while let octets = try channel.readOutbound(as: ByteBuffer.self) { pieces.append(String(buffer: octets)) }
      return pieces
    }

    private func head(_ status: HTTPResponse.Status = .ok, _ fields: HTTPFields = [:]) -> HTTPResponsePart {
      .head(HTTPResponse(status: status, headerFields: fields))
    }

    private func content(_ text: String) -> HTTPResponsePart { .body(ByteBuffer(string: text)) }

    @Test("A short response is one piece")
    func short() throws {
      try receive()
      write(head(.notFound, [.contentType: "text/plain", .contentLength: "2"]), content("ab"), .end(nil))
      #expect(try sent() == ["HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nab"])
    }

    @Test("A header section is written whole, however long it is", arguments: [1, 9, 10, 11, 12, 13, 100, 1_000])
    func longHeaderSection(_ count: Int) throws {
      try receive()
      let (name, value) = (try #require(HTTPField.Name("Link")), String(repeating: "x", count: 55))
      var fields: HTTPFields = [.contentLength: "2"]
      for _ in 0..<count { fields.append(HTTPField(name: name, value: value)) }
      write(head(.ok, fields), content("ab"), .end(nil))
      let lines = String(repeating: "Link: \(value)\r\n", count: count)
      #expect(try sent().joined() == "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\(lines)\r\nab")
    }

    @Test(
      "A status that the registry does not have keeps its phrase, however long that is", arguments: [3, 400, 2_000])
    func longPhrase(_ count: Int) throws {
      try receive()
      let phrase = String(repeating: "x", count: count)
      write(head(.init(code: 299, reasonPhrase: phrase), [.contentLength: "0"]), .end(nil))
      #expect(try sent() == ["HTTP/1.1 299 \(phrase)\r\nContent-Length: 0\r\n\r\n"])
    }

    @Test("Much content is passed on as it is, behind the header section")
    func long() throws {
      try receive()
      let text = String(repeating: "x", count: 10_000)
      write(head(.ok, [.contentLength: "10000"]), content(text), .end(nil))
      #expect(try sent() == ["HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n", text])
    }

    @Test("Content of unknown length goes in chunks, of which none is empty, and trailers follow it")
    func chunks() throws {
      try receive()
      write(head(), content("0123456789abcdef"), content(""), .end([.init("X-A")!: "b"]))
      #expect(
        try sent() == [
          "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\n0123456789abcdef\r\n0\r\nX-A: b\r\n\r\n"
        ])
      try receive()
      let text = String(repeating: "x", count: 10_000)
      write(head(), content(text), .end(nil))
      #expect(
        try sent() == ["HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2710\r\n", text, "\r\n0\r\n\r\n"])
    }

    @Test("A server that says itself that it sends chunks has them made", arguments: ["chunked", "Chunked"])
    func ownChunks(_ coding: String) throws {
      try receive()
      write(head(.ok, [.transferEncoding: coding]), content("ab"), .end(nil))
      #expect(try sent() == ["HTTP/1.1 200 OK\r\nTransfer-Encoding: \(coding)\r\n\r\n2\r\nab\r\n0\r\n\r\n"])
    }

    @Test("What is flushed is passed on at once")
    func flush() throws {
      try receive()
      write(head(.ok, [.contentLength: "2"]))
      #expect(try sent() == ["HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"])
      write(content("a"))
      #expect(try sent() == ["a"])
      write(content("b"), .end(nil))
      #expect(try sent() == ["b"])
    }

    @Test("Whoever wants to know when a part is sent is told, in the order of the parts")
    func promises() throws {
      try receive()
      var order: [Int] = []
      let parts = [head(), content("a"), content(String(repeating: "x", count: 10_000)), content(""), .end(nil)]
      for (index, part) in parts.enumerated() {
        let promise = channel.eventLoop.makePromise(of: Void.self)
        promise.futureResult.assumeIsolated().whenSuccess { order.append(index) }
        channel.write(part, promise: promise)
      }
      #expect(order.isEmpty)
      channel.flush()
      #expect(order == [0, 1, 2, 3, 4])
      #expect(try sent().joined().hasSuffix("x\r\n0\r\n\r\n"))
    }

    @Test("A client of HTTP/1.0 is told in its own version what becomes of the connection")
    func oldClient() throws {
      try receive("GET / HTTP/1.0", "Connection: keep-alive\r\n")
      write(head(.ok, [.contentLength: "0"]), .end(nil))
      #expect(try sent() == ["HTTP/1.0 200 OK\r\nContent-Length: 0\r\nconnection: keep-alive\r\n\r\n"])
      try receive("GET / HTTP/1.0", "Connection: keep-alive\r\n")
      write(head(.ok, [.transferEncoding: "chunked"]), content("ab"), .end(nil))
      #expect(try sent() == ["HTTP/1.0 200 OK\r\nconnection: close\r\n\r\nab"])
    }

    @Test("Fields that frame content are left out where there is none, and content is not sent")
    func withoutContent() throws {
      try receive()
      write(head(.noContent, [.contentLength: "2", .transferEncoding: "chunked"]), content("ab"), .end(nil))
      #expect(try sent() == ["HTTP/1.1 204 No Content\r\n\r\n"])
      try receive("HEAD / HTTP/1.1")
      write(head(.ok, [.contentLength: "2"]), content("ab"), .end(nil))
      #expect(try sent() == ["HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"])
      try receive("HEAD / HTTP/1.1")
      write(head(.ok, [.transferEncoding: "chunked"]), .end(nil))
      #expect(try sent() == ["HTTP/1.1 200 OK\r\n\r\n"])
    }

    @Test("The phrase is the registry's, and that of the server for a status that it does not have")
    func phrases() throws {
      try receive()
      write(head(HTTPResponse.Status(code: 413, reasonPhrase: "Too Big"), [.contentLength: "0"]), .end(nil))
      #expect(try sent() == ["HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n"])
      try receive()
      write(head(HTTPResponse.Status(code: 599, reasonPhrase: "Own"), [.contentLength: "0"]), .end(nil))
      #expect(try sent() == ["HTTP/1.1 599 Own\r\nContent-Length: 0\r\n\r\n"])
    }

    @Test("A response that says that the connection closes closes it", arguments: ["close", "Upgrade, Close"])
    func saysClose(_ value: String) throws {
      try receive()
      write(head(.ok, [.contentLength: "0", .connection: value]), .end(nil))
      #expect(try sent() == ["HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: \(value)\r\n\r\n"])
      channel.embeddedEventLoop.advanceTime(by: .seconds(3))
      #expect(!channel.isActive)
    }

    @Test("A server that shuts down closes a connection without a request at once")
    func quiescingIdle() throws {
      channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
      #expect(!channel.isActive)
    }

    @Test("A server that shuts down says so in the next head, and closes behind a response that has begun")
    func quiescing() throws {
      try receive()
      channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
      write(head(.ok, [.contentLength: "0"]), .end(nil))
      #expect(try sent() == ["HTTP/1.1 200 OK\r\nContent-Length: 0\r\nconnection: close\r\n\r\n"])
    }

    @Test("A server that shuts down closes behind a response that has begun, or behind the rest of an answered request")
    func quiescingLate() throws {
      try receive()
      write(head(.ok, [.contentLength: "1"]))
      channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
      #expect(channel.isActive)
      write(content("a"), .end(nil))
      channel.embeddedEventLoop.advanceTime(by: .seconds(3))
      #expect(!channel.isActive)
    }

    @Test("A server that shuts down waits for the rest of a request that was answered early")
    func quiescingEarly() throws {
      try receive("POST / HTTP/1.1", "Content-Length: 2\r\n")
      write(head(.ok, [.contentLength: "0"]), .end(nil))
      channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
      #expect(channel.isActive)
      try channel.writeInbound(ByteBuffer(string: "ab"))
      #expect(!channel.isActive)
    }

    @Test(
      "A target in absolute form is its path, and its host counts",
      arguments: [
        ("/a?b=c", "/a?b=c", "a"), ("//b/c", "//b/c", "a"), ("http://b/c?d", "/c?d", "b"), ("http://b:80", "/", "b:80"),
        ("*", "*", "a"),
      ])
    func targets(_ target: String, _ path: String, _ authority: String) throws {
      try receive("OPTIONS \(target) HTTP/1.1")
      guard case .head(let head)? = try channel.readInbound(as: HTTPRequestPart.self) else {
        Issue.record("There is no head.")
        return
      }
      #expect(head.path == path && head.authority == authority && head.scheme == "http" && head.method == .options)
    }
  }

  private struct Host: RequestHost {}
#endif
