#if NIO
  import NIOCore
  import NIOEmbedded
  import NIOHTTP2
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesNIO
  import TypedResponsesNIOParts
  import TypedResponsesTesting

  @Suite("Requests over HTTP/2 that do not arrive in time", .timeLimit(.minutes(30)))
  struct HTTP2Tests {
    private let answers = ConnectionAnswers()

    private func responder(_ deadlines: RequestDeadlines) -> NIOResponder {
      NIOResponder(pipeline: answers.pipeline, deadlines: deadlines) { request in
        guard request.path != "/early" else { return NoContent() }
        return OK(try await request.content.collect(upTo: 100_000).readableBytes)
      }
    }

    @Test("Content that comes too slowly is a 408 for the handler that reads it, and ends its stream alone")
    func slowContent() async throws {
      try await withServer(responder(ConnectionAnswers.short)) { port in
        let client = try await HTTP2Client(port: port)
        let late = try await client.send("POST", "/", content: "hello", isWhole: false)
        #expect(late.code == 408 && late.isWhole && late.reset == .noError)
        #expect(late.fields[.contentType] == "application/problem+json")
        #expect(late.fields[.strictTransportSecurity] == "max-age=60")
        #expect(late.fields[.connection] == nil)
        let other = try await client.send("POST", "/", content: "hello")
        #expect(other.code == 200 && other.text == "5" && other.isWhole && other.reset == nil)
        try await client.close()
      }
      #expect(answers.reports.all.map(\.status.code) == [408])
      expectReported(answers.recorder, .requestTimeout, ending: .complete)
      #expect(answers.recorder.exchanges.map(\.notes.protocolVersion) == ["2", "2"])
    }

    @Test("Content that nobody reads and that stays away ends its stream, and is nobody's failure")
    func lateAfterAnswer() async throws {
      try await withServer(responder(ConnectionAnswers.short)) { port in
        let client = try await HTTP2Client(port: port)
        let answer = try await client.send("POST", "/early", content: "hello", isWhole: false)
        #expect(answer.code == 204 && answer.isWhole && answer.reset == .noError)
        try await client.close()
      }
      expectNothingFailed(answers.recorder)
    }

    @Test("A connection closes when no request comes")
    func idle() async throws {
      var deadlines = RequestDeadlines.none
      deadlines.idle = .milliseconds(100)
      try await withServer(responder(deadlines)) { port in
        let client = try await HTTP2Client(port: port)
        try await client.channel.closeFuture.get()
      }
    }

    @Test("It is told which requests it has seen, and is kept while one is answered: by a clock that is turned by hand")
    func idleByHand() throws {
      let channel = EmbeddedChannel()
      try channel.connect(to: SocketAddress(unixDomainSocketPath: "/a")).wait()
      try channel.pipeline.syncOperations.addHandler(HTTP2ConnectionHandler(idle: .seconds(75)))
      func pass(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }
      pass(74)
      for stream in [HTTP2StreamID(1), 3] {
        channel.pipeline.fireUserInboundEventTriggered(
          NIOHTTP2StreamCreatedEvent(
            streamID: stream, localInitialWindowSize: nil, remoteInitialWindowSize: nil))
      }
      pass(3600)
      channel.pipeline.fireUserInboundEventTriggered(StreamClosedEvent(streamID: 3, reason: nil))
      pass(3600)
      channel.pipeline.fireUserInboundEventTriggered(StreamClosedEvent(streamID: 1, reason: .cancel))
      pass(74)
      #expect(channel.isActive)
      #expect(try channel.readOutbound(as: HTTP2Frame.self) == nil)
      pass(1)
      #expect(!channel.isActive)
      let frame = try channel.readOutbound(as: HTTP2Frame.self)
      guard case .goAway(let last, let code, _)? = frame?.payload else {
        return #expect(Bool(false), "\(frame as Any)")
      }
      #expect(last == 3 && code == .noError)
    }
  }
#endif
