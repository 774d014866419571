#if NIO
  import NIOCore
  import NIOPosix
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesNIO
  import TypedResponsesTesting

  @Suite("On which threads handlers run")
  struct HandlerPlacementTests {
    /// Whether a function that is bound to no actor runs on an event loop.
    private static func isOnEventLoop() async -> Bool { MultiThreadedEventLoopGroup.currentEventLoop != nil }

    @Test(
      "On the event loop they stay there, also behind a pause and with content to read",
      arguments: HandlerPlacement.allCases)
    func threads(_ placement: HandlerPlacement) async throws {
      let responder = NIOResponder(deadlines: .none, handlers: placement) { request in
        let atFirst = await Self.isOnEventLoop()
        await Task.yield()
        let content = try await request.content.collect(upTo: 100)
        let inTheEnd = await Self.isOnEventLoop()
        return OK(["\(atFirst)", "\(inTheEnd)", String(buffer: content)])
      }
      try await withServer(responder) { port in
        let connection = try await RawConnection(port: port)
        for _ in 1...2 {
          try await connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel")
          try await connection.send("lo")
          let isOnEventLoop = placement == .onEventLoop
          #expect(
            try await connection.response(to: .post).text == "[\"\(isOnEventLoop)\",\"\(isOnEventLoop)\",\"hello\"]")
        }
      }
    }

    @Test("Requests that come at once are answered in their order", arguments: HandlerPlacement.allCases)
    func order(_ placement: HandlerPlacement) async throws {
      let responder = NIOResponder(deadlines: .none, handlers: placement) { request in
        for _ in 0..<(request.path.utf8.count % 3) { await Task.yield() }
        return OK(String(request.path))
      }
      try await withServer(responder) { port in
        let connection = try await RawConnection(port: port)
        let paths = (1...40).map { "/" + String(repeating: "a", count: $0) }
        for pair in stride(from: 0, to: paths.count, by: 2) {
          try await connection.send(
            paths[pair...(pair + 1)].map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        }
        for path in paths { #expect(try await connection.response(to: .get).text == "\"\(path)\"") }
      }
    }

    @Test("A placement prints what it says")
    func descriptions() {
      #expect(
        HandlerPlacement.allCases.map(\.description) == ["handlers on shared threads", "handlers on the event loop"])
    }
  }
#endif
