#if Hummingbird
  import Hummingbird
  import InMemoryLogging
  import IntakeProof
  import Logging
  import NIOCore
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesHummingbird

  @Suite("Connections of HTTP/1.1 and 1.0 on Hummingbird")
  struct HTTP1Tests {
    private static var router: TypedRouter<BasicRequestContext> {
      let router = TypedRouter()
      router.get("known") { _, _ in
        Representation(BytesSource(Array("known".utf8)), contentType: .plainText)
      }
      router.get("stream") { _, _ in
        Streamed(
          AsyncStream {
            $0.yield(Array("one ".utf8)); $0.yield(Array("two".utf8)); $0.finish()
          }, contentType: .plainText)
      }
      router.get("hinted") { request, _ in
        for _ in 1...6 { try await request.send(EarlyHints(Link("/style.css", rel: .preload))) }
        return OK("hinted")
      }
      router.post("unread") { _, _ in OK("unread") }
      router.post("count") { request, _ in OK(try await request.body.collect(upTo: 100_000).readableBytes) }
      return router
    }

    /// Sends the pieces and tells what answers them first, what else, and what is logged until then.
    private static func answer(
      _ pieces: String..., to method: RequestMethod = .get, leaves: Bool = false
    ) async throws -> (response: ObservedResponse, excess: [UInt8], log: [Logger.Level]) {
      let log = InMemoryLogHandler()
      let seen = AsyncStream.makeStream(of: (ObservedResponse, [UInt8], [Logger.Level]).self)
      try await withServer(router, logger: Logger(label: "test") { _ in log }) { port in
        let connection = try await RawConnection(port: port)
        for piece in pieces { try await connection.send(piece) }
        if leaves { await connection.finishSending() }
        let response = try await connection.response(to: method)
        // The server closes the connection, or the test does it as the value goes away.
        let excess = response.closesConnection ? try await connection.leftover(silence: .seconds(60)) : []
        seen.continuation.yield((response, excess, log.entries.map(\.level)))
      }
      for await result in seen.stream { return result }
      throw CancellationError()
    }

    @Test(
      "A connection lasts as long as request and version say",
      arguments: [
        ("HTTP/1.1\r\nHost: a", nil), ("HTTP/1.1\r\nHost: a\r\nConnection: close", "close"),
        ("HTTP/1.1\r\nHost: a\r\nConnection: Close", "close"), ("HTTP/1.0", "close"),
        ("HTTP/1.0\r\nConnection: keep-alive", "keep-alive"),
      ] as [(String, String?)])
    func persistence(_ rest: String, connection: String?) async throws {
      let (response, excess, _) = try await Self.answer("GET /known \(rest)\r\n\r\n")
      #expect(response.text == "known")
      #expect(response.fields[.connection] == connection)
      #expect(excess.isEmpty)
    }

    @Test("A client of HTTP/1.0 gets no chunks: the end of the connection ends content of unknown length")
    func closeDelimited() async throws {
      let (response, _, _) = try await Self.answer("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
      #expect(response.text == "one two")
      #expect(response.fields[.transferEncoding] == nil)
      #expect(response.fields[.connection] == "close")
    }

    @Test(
      "What cannot be read is answered with a problem document, and the connection closes",
      arguments: UnreadableRequest.all)
    func unreadable(_ request: UnreadableRequest) async throws {
      try await withServer(Self.router) { port in
        let (response, isClosed) = try await request.answer(port: port)
        #expect(response.code == request.status)
        #expect(response.fields[.contentType] == "application/problem+json")
        #expect(response.fields.values(of: .date).count == 1)
        #expect(isClosed)
      }
    }

    @Test(
      "Content that is not well-formed is a 400 for whoever reads it, ends the connection and is no error of the server"
    )
    func malformedContent() async throws {
      let head = "POST /count HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      for content in ["zz\r\n", "5\r\nhello!!\r\n0\r\n\r\n"] {
        let (response, excess, log) = try await Self.answer(head + content, to: .post)
        #expect(response.code == 400)
        #expect(response.text?.contains("The content of the request is not well-formed HTTP.") == true)
        #expect(response.fields[.connection] == "close")
        #expect(excess.isEmpty)
        #expect(!log.contains { $0 >= .warning })
      }
    }

    @Test("A client that leaves in the middle of its content gets a 400, and nothing is an error of the server")
    func brokenOff() async throws {
      for framing in ["Content-Length: 100\r\n\r\nhello", "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"] {
        let (response, excess, log) = try await Self.answer(
          "POST /count HTTP/1.1\r\nHost: a\r\n\(framing)", to: .post, leaves: true)
        #expect(response.code == 400)
        #expect(response.text?.contains("The content ended before all of it had come.") == true)
        #expect(excess.isEmpty)
        #expect(!log.contains { $0 >= .warning })
      }
    }

    @Test("A client that is gone in the middle of its content leaves no error in the log")
    func gone() async throws {
      let log = InMemoryLogHandler()
      let (begins, begin) = AsyncStream.makeStream(of: Void.self)
      let (ends, end) = AsyncStream.makeStream(of: Void.self)
      let router = TypedRouter()
      router.post("count") { request, _ in
        defer { end.yield() }
        var count = 0
        for try await octets in request.body {
          count += octets.readableBytes
          begin.yield()
        }
        return OK(count)
      }
      try await withServer(router, logger: Logger(label: "test") { _ in log }) { port in
        do {
          let connection = try await RawConnection(port: port)
          try await connection.send("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhello")
          for await _ in begins { break }
        }
        for await _ in ends { break }
        try await waitUntil("the 400 is in the log") {
          log.entries.contains { $0.metadata["http.response.status_code"] == "400" }
        }
        #expect(!log.entries.contains { $0.level >= .warning })
      }
    }

    @Test("Content that nobody reads and that is not well-formed brings no second response")
    func unreadMalformedContent() async throws {
      try await withServer(Self.router) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send("POST /unread HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        #expect(try await connection.response(to: .post).text == "\"unread\"")
        try await connection.send("zz\r\n")
        #expect(try await connection.leftover(silence: .seconds(60)).isEmpty)
      }
    }

    @Test("The client is told to go on when the content is first asked for")
    func goOn() async throws {
      try await withServer(Self.router) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send(
          "POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-Continue\r\n\r\n")
        let goOn = "HTTP/1.1 100 Continue\r\n\r\n"
        try await connection.waitForOctets(goOn.utf8.count)
        try await connection.send("12345")
        let response = try await connection.response(to: .post)
        #expect(response.interim.map(\.code) == [100])
        #expect(response.text == "5")
        #expect(try await connection.exchange("GET /known HTTP/1.1\r\nHost: a\r\n\r\n").response.text == "known")
      }
    }

    @Test("A client that was never told to go on gets the final response, and the connection closes")
    func neverToldToGoOn() async throws {
      let (response, excess, _) = try await Self.answer(
        "POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n", to: .post)
      #expect(response.text == "\"unread\"")
      #expect(response.interim.isEmpty)
      #expect(response.fields[.connection] == "close")
      #expect(excess.isEmpty)
    }

    @Test("A server that shuts down says so in the last response of a connection, and closes it")
    func shutDown() async throws {
      let router = TypedRouter(context: ChannelContext.self)
      router.get("last") { _, context in
        let channel = context.channel
        try await channel.eventLoop.submit {
          channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        }.get()
        return OK("last")
      }
      try await withServer(router) { port in
        let connection = try await RawConnection(port: port)
        let last = try await connection.exchange("GET /last HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(last.response.text == "\"last\"")
        #expect(last.response.fields[.connection] == "close")
        #expect(try await connection.leftover(silence: .seconds(60)).isEmpty)
      }
    }

    @Test("Only a browser that opens a page gets interim responses, and not more than clients cope with")
    func interim() async throws {
      let navigation = "Host: a\r\nSec-Fetch-Mode: navigate\r\n\r\n"
      let (response, _, _) = try await Self.answer("GET /hinted HTTP/1.1\r\n\(navigation)")
      #expect(response.interim.map(\.code) == [103, 103, 103, 103])
      #expect(response.text == "\"hinted\"")
      #expect(try await Self.answer("GET /hinted HTTP/1.0\r\n\(navigation)").response.interim.isEmpty)
      #expect(try await Self.answer("GET /hinted HTTP/1.1\r\nHost: a\r\n\r\n").response.interim.isEmpty)
    }
  }

  /// A context that tells the connection of its request.
  private struct ChannelContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
      coreContext = CoreRequestContextStorage(source: source)
      channel = source.channel
    }
  }
#endif
