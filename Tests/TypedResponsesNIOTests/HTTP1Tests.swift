#if NIO
  import NIOCore
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesNIO

  @Suite("Connections of HTTP/1.1 and 1.0 on NIO")
  struct HTTP1Tests {
    private static let responder = NIOResponder(deadlines: .none) { request in
      switch request.path {
      case "/known": return Representation(BytesSource(Array("known".utf8)), contentType: "text/plain")
      case "/hinted":
        for _ in 1...6 { try await request.send(EarlyHints(Link("/style.css", rel: .preload))) }
        return OK("hinted")
      case "/unread": return OK("unread")
      case "/count": return OK(try await request.content.collect(upTo: 100_000).readableBytes)
      default: throw NotFound()
      }
    }

    private static func answer(
      _ request: String, to method: RequestMethod = .get, closes: Bool = false, of responder: NIOResponder = responder
    ) async throws -> (ObservedResponse, isClosed: Bool) {
      try await withServer(responder) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send(request)
        let response = try await connection.response(to: method)
        return (response, try await connection.isClosedByServer(within: closes ? .seconds(30) : .milliseconds(300)))
      }
    }

    @Test(
      "A client that closes its way to the server behind its request is answered, and the connection closed",
      arguments: [
        ("GET /unread HTTP/1.1\r\nHost: a\r\n\r\n", 200, "\"unread\""),
        ("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n", 200, "\"slow\""),
        ("GET /streamed HTTP/1.1\r\nHost: a\r\n\r\n", 200, "firstsecond"),
        ("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 200, "5"),
        ("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nhello", 400, nil),
        ("GET /unread HTTP/1.1\r\nHos", 400, nil),
      ])
    func halfClosed(_ request: String, _ status: Int, _ text: String?) async throws {
      let responder = NIOResponder(deadlines: .none) { request in
        switch request.path {
        case "/slow":
          try await Task.sleep(for: .milliseconds(300))
          return OK("slow")
        case "/streamed":
          let pieces = AsyncStream { stream in
            Task {
              stream.yield(Array("first".utf8))
              try await Task.sleep(for: .milliseconds(300))
              stream.yield(Array("second".utf8))
              stream.finish()
            }
          }
          try await Task.sleep(for: .milliseconds(300))
          return Streamed(pieces, contentType: "text/plain")
        case "/count": return OK(try await request.content.collect(upTo: 100_000).readableBytes)
        default: return OK("unread")
        }
      }
      try await withServer(responder) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send(request)
        await connection.finishSending()
        let response = try await connection.response(to: .get)
        #expect(response.code == status)
        if let text { #expect(response.text == text) }
        #expect(try await connection.isClosedByServer(within: .seconds(30)))
      }
    }

    @Test("A handler that takes longer is cancelled, as the client may be gone")
    func halfClosedForLong() async throws {
      let (ends, end) = AsyncStream.makeStream(of: Bool.self)
      let responder = NIOResponder(deadlines: .none) { _ in
        do { try await Task.sleep(for: .seconds(600)) } catch { end.yield(Task.isCancelled) }
        return NoContent()
      }
      try await withServer(responder) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        await connection.finishSending()
        for await isCancelled in ends {
          #expect(isCancelled)
          break
        }
        #expect(try await connection.leftover(silence: .seconds(60)).isEmpty)
        #expect(try await connection.isClosedByServer(within: .seconds(30)))
      }
    }

    @Test("A responder prints how it answers, and a request what it asks for")
    func descriptions() async throws {
      #expect(
        "\(NIOResponder { _ in NoContent() })"
          == "a responder, whose responses are sent so: \(ResponsePipeline()); \(RequestDeadlines.standard); handlers on shared threads"
      )
      let mirror = NIOResponder(deadlines: .none) { request in OK(["\(request)", "\(request.content)"]) }
      let (response, _) = try await Self.answer("GET /a?b HTTP/1.1\r\nHost: a\r\n\r\n", of: mirror)
      #expect(response.text == #"["GET /a","the content of a request, as it arrives"]"#)
    }

    @Test("QUERY arrives as QUERY, with its content, and is answered as a read is")
    func query() async throws {
      let search = NIOResponder(deadlines: .none) { request in
        guard request.method == .query else { throw MethodNotAllowed(allow: [.query]) }
        let words = try await request.received.value([String].self)
        return SearchResult.ok(words, version: .ofContent, repeatAt: "/searches/1")
      }
      let head = "QUERY /words HTTP/1.1\r\nHost: a\r\nContent-Length: 7\r\n"
      let (found, _) = try await Self.answer(
        head + "Content-Type: application/json\r\n\r\n[\"Ada\"]", to: .query, of: search)
      #expect(found.code == 200 && found.text == "[\"Ada\"]" && found.fields[.location] == "/searches/1")
      let tag = try #require(found.fields[.etag])
      let (same, _) = try await Self.answer(
        head + "If-None-Match: \(tag)\r\nContent-Type: application/json\r\n\r\n[\"Ada\"]", to: .query, of: search)
      #expect(same.code == 304)
      let (untyped, _) = try await Self.answer(head + "\r\n[\"Ada\"]", to: .query, of: search)
      #expect(untyped.code == 400)
      let (strange, _) = try await Self.answer(
        head + "Content-Type: text/plain\r\n\r\n[\"Ada\"]", to: .query, of: search)
      #expect(strange.code == 415 && strange.fields[.acceptQuery] == "application/json")
    }

    @Test("A connection goes on after content that was all there and that nobody read", arguments: ["QUERY", "POST"])
    func unreadContent(_ method: String) async throws {
      try await withServer(Self.responder) { port in
        let connection = try await RawConnection(port: port)
        for _ in 1...3 {
          try await connection.send("\(method) /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")
          #expect(try await connection.response(to: .post).text == "\"unread\"")
        }
      }
    }

    @Test(
      "A connection lasts as long as request and version say",
      arguments: [
        ("HTTP/1.1\r\nHost: a", false, nil), ("HTTP/1.1\r\nHost: a\r\nConnection: close", true, "close"),
        ("HTTP/1.0", true, "close"), ("HTTP/1.0\r\nConnection: keep-alive", false, "keep-alive"),
      ] as [(String, Bool, String?)])
    func persistence(_ rest: String, closes: Bool, connection: String?) async throws {
      let (response, isClosed) = try await Self.answer("GET /known \(rest)\r\n\r\n", closes: closes)
      #expect(response.code == 200)
      #expect(response.text == "known")
      #expect(response.fields[.connection] == connection)
      #expect(isClosed == closes)
    }

    @Test("A client of HTTP/1.0 gets no chunks: the end of the connection ends content of unknown length")
    func closeDelimited() async throws {
      let stream = NIOResponder(deadlines: .none) { _ in
        Streamed(
          AsyncStream([UInt8].self) { continuation in
            for chunk in ["one ", "two"] { continuation.yield(Array(chunk.utf8)) }
            continuation.finish()
          }, contentType: .plainText)
      }
      try await withServer(stream) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        let text = String(decoding: try await connection.leftover(silence: .seconds(30)), as: UTF8.self)
        #expect(text.hasPrefix("HTTP/1.0 200 OK\r\n"))
        #expect(text.hasSuffix("\r\n\r\none two"))
        #expect(!text.lowercased().contains("transfer-encoding"))
        #expect(text.lowercased().contains("connection: close"))
      }
    }

    @Test("Only a browser that opens a page gets interim responses, and not more than clients cope with")
    func interim() async throws {
      let request = "GET /hinted HTTP/1.1\r\nHost: a\r\n"
      let navigation = "Sec-Fetch-Mode: navigate\r\n\r\n"
      #expect(try await Self.answer("GET /hinted HTTP/1.0\r\n\(navigation)").0.interim.isEmpty)
      #expect(try await Self.answer("\(request)\r\n").0.interim.isEmpty)
      #expect(try await Self.answer("\(request)Sec-Fetch-Mode: cors\r\n\r\n").0.interim.isEmpty)
      let (response, _) = try await Self.answer("\(request)\(navigation)")
      #expect(response.interim.map(\.code) == [103, 103, 103, 103])
      #expect(response.code == 200)
    }

    @Test("An application that knows its clients has interim responses sent to all of them")
    func interimToEveryClient() async throws {
      var pipeline = ResponsePipeline()
      pipeline.interimResponses = .everyClient
      let responder = NIOResponder(pipeline: pipeline, deadlines: .none) { request in
        try await request.send(EarlyHints(Link("/style.css", rel: .preload)))
        return OK("hinted")
      }
      let (response, _) = try await Self.answer("GET / HTTP/1.1\r\nHost: a\r\n\r\n", of: responder)
      #expect(response.interim.map(\.code) == [103])
      #expect(try await Self.answer("GET / HTTP/1.0\r\n\r\n", of: responder).0.interim.isEmpty)
    }

    @Test(
      "What cannot be read is answered with a problem document, and the connection closes",
      arguments: UnreadableRequest.all)
    func unreadable(_ request: UnreadableRequest) async throws {
      try await withServer(Self.responder) { port in
        let (response, isClosed) = try await request.answer(port: port)
        #expect(response.code == request.status)
        #expect(response.fields[.contentType] == "application/problem+json")
        #expect(response.fields.values(of: .date).count == 1)
        #expect(isClosed)
      }
    }

    @Test("An unreadable request is answered after the ones before it")
    func unreadableInOrder() async throws {
      try await withServer(Self.responder) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send("GET /known HTTP/1.1\r\nHost: a\r\n\r\nGET /\u{1} HTTP/1.1\r\n\r\n")
        #expect(try await connection.response().code == 200)
        #expect(try await connection.response().code == 400)
        #expect(try await connection.isClosedByServer(within: .seconds(30)))
      }
    }

    @Test("Requests that come at once are answered in their order, each with its own content", arguments: [1, 3000])
    func pipelined(_ unit: Int) async throws {
      try await withServer(Self.responder) { port in
        let connection = try await RawConnection(port: port)
        let lengths = (1...20).map { $0 * unit }
        try await connection.send(
          lengths.map { length in
            "POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\n"
              + String(repeating: "x", count: length)
          }.joined())
        for length in lengths {
          #expect(try await connection.response(to: .post).text == "\(length)")
        }
      }
    }

    @Test("Content that is not well-formed is a fault of its own request, not of the one that is answered before it")
    func faultBehind() async throws {
      try await withServer(Self.responder) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send(
          "GET /unread HTTP/1.1\r\nHost: a\r\n\r\n"
            + "POST /count HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n")
        #expect(try await connection.response().text == "\"unread\"")
        #expect(try await connection.response(to: .post).code == 400)
      }
    }

    @Test("The client is told to go on when the content is first asked for")
    func goOn() async throws {
      try await withServer(Self.responder) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send(
          "POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
        let goOn = "HTTP/1.1 100 Continue\r\n\r\n"
        try await connection.waitForOctets(goOn.utf8.count)
        #expect(String(decoding: try await connection.leftover(silence: .milliseconds(300)), as: UTF8.self) == goOn)
        try await connection.send("12345")
        let response = try await connection.response(to: .post)
        #expect(response.text == "5")
        #expect(try await !connection.isClosedByServer(within: .milliseconds(200)))
      }
    }

    @Test("A client that was never told to go on gets the final response, and the connection closes")
    func neverToldToGoOn() async throws {
      let (response, isClosed) = try await Self.answer(
        "POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n", to: .post, closes: true
      )
      #expect(response.code == 200)
      #expect(response.interim.isEmpty)
      #expect(response.fields[.connection] == "close")
      #expect(isClosed)
    }

    @Test("Content that nobody reads is passed over, and the next request is answered")
    func unreadContent() async throws {
      try await withServer(Self.responder) { port in
        let connection = try await RawConnection(port: port)
        let content = String(repeating: "x", count: 100_000)
        let post = "POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: \(content.utf8.count)\r\n\r\n\(content)"
        let exchanges = try await connection.exchange(pipelined: [post, "GET /known HTTP/1.1\r\nHost: a\r\n\r\n"])
        #expect(exchanges.map(\.response.text) == ["\"unread\"", "known"])
      }
    }

    @Test("Content larger than the handler takes is answered with 413")
    func tooLarge() async throws {
      let content = String(repeating: "x", count: 200_000)
      let (response, _) = try await Self.answer(
        "POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: \(content.utf8.count)\r\n\r\n\(content)", to: .post)
      #expect(response.code == 413)
      #expect(response.reason == "Content Too Large")
      #expect(response.fields[.contentType] == "application/problem+json")
    }

    @Test("Content that breaks off is answered with 400, and the connection closes")
    func malformedContent() async throws {
      let (response, isClosed) = try await Self.answer(
        "POST /count HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", to: .post, closes: true)
      #expect(response.code == 400)
      #expect(response.fields[.connection] == "close")
      #expect(isClosed)
    }
  }
#endif
