#if NIO
  import NIOCore
  import StreamProof
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesNIO

  @Suite("Content that is made while it is sent, on NIO", .timeLimit(.minutes(30)))
  struct StreamTests {
    @Test(
      "A producer that waits is let go at once when the client goes away", arguments: StreamProof.paths,
      HandlerPlacement.allCases)
    func leaving(_ path: String, _ placement: HandlerPlacement) async throws {
      let proof = StreamProof()
      try await withServer(responder(proof, placement)) { port in
        try await proof.leave(path, port: port)
        #expect(try await proof.production.isOver())
        #expect(proof.production.begun == 1)
        #expect(proof.failures.all.isEmpty)
      }
    }

    @Test("HEAD gets the fields of a stream and begins none", arguments: StreamProof.paths)
    func head(_ path: String) async throws {
      let proof = StreamProof()
      try await withServer(responder(proof)) { port in
        let (response, excess, isClosed) = try await proof.observe(.head, path, port: port)
        #expect(response.code == 200)
        #expect(response.fields[.contentType] != nil)
        #expect(excess.isEmpty)
        #expect(!isClosed)
        #expect(proof.production.begun == 0)
      }
    }

    @Test(
      "A producer that fails ends the connection, and no client takes its content for whole",
      arguments: StreamProof.paths, HandlerPlacement.allCases)
    func failing(_ path: String, _ placement: HandlerPlacement) async throws {
      let proof = StreamProof()
      try await withServer(responder(proof, placement)) { port in
        let (response, _, isClosed) = try await proof.observe(.get, "failing/\(path)", port: port, closes: true)
        #expect(response.code == 200)
        #expect(response.text?.contains("first") == true)
        #expect(response.faults.map(\.kind) == [.incomplete])
        #expect(isClosed)
        #expect(try await proof.production.isOver())
        #expect(proof.failures.all == ["200 BreakOff()"])
      }
    }

    private func responder(
      _ proof: StreamProof, _ placement: HandlerPlacement = .onSharedThreads
    ) -> NIOResponder {
      NIOResponder(pipeline: proof.pipeline, deadlines: .none, handlers: placement) { request in
        try proof.answer(at: request.path)
      }
    }

    @Test("A handler that still works is cancelled when the client goes away")
    func handler() async throws {
      let (begins, begin) = AsyncStream.makeStream(of: Void.self)
      let (ends, end) = AsyncStream.makeStream(of: Bool.self)
      let responder = NIOResponder(deadlines: .none) { request in
        if request.path == "/first" { return OK("first") }
        begin.yield()
        do { try await Task.sleep(for: .seconds(60)) } catch { end.yield(Task.isCancelled) }
        return OK("late")
      }
      try await withServer(responder) { port in
        do {
          let connection = try await RawConnection(port: port)
          try await connection.send(
            "GET /first HTTP/1.1\r\nHost: a\r\n\r\nGET /second HTTP/1.1\r\nHost: a\r\n\r\n")
          for await _ in begins { break }
        }
        for await isCancelled in ends {
          #expect(isCancelled)
          break
        }
      }
    }

    @Test("A stream that gives more or fewer octets than it announced does not end as if it were whole")
    func wrongLength() async throws {
      for announced in [3, 9] {
        let responder = NIOResponder(deadlines: .none) { _ in
          Representation(WrongLength(length: announced), contentType: "text/plain")
        }
        try await withServer(responder) { port in
          let connection = try await RawConnection(port: port)
          try await connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
          #expect(try await connection.isClosedByServer(within: .seconds(30)))
          let text = String(decoding: try await connection.leftover(), as: UTF8.self)
          let content = text.split(separator: "\r\n\r\n", omittingEmptySubsequences: false).last ?? ""
          #expect(content.utf8.count < announced)
        }
      }
    }
  }

  /// Six octets, whatever it announces.
  private struct WrongLength: ContentSource {
    let length: Int

    func content(of range: Range<Int>) -> ResponseContent {
      .stream(
        ContentStream(
          AsyncStream {
            $0.yield(Array("wrong!".utf8)); $0.finish()
          }, length: length))
    }
  }
#endif
