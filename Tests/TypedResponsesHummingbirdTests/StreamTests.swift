#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import NIOCore
  import StreamProof
  import Synchronization
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesHummingbird

  extension StreamAnswer: ResponseGenerator {}

  @Suite("Streams of Hummingbird over real connections", .timeLimit(.minutes(30)))
  struct StreamTests {
    // A server that waits for its producer finds out by its next write that the client has gone: by a heartbeat.
    @Test("The producer of events is let go when the client goes away")
    func leaving() async throws {
      let proof = StreamProof()
      try await withServer(router(proof)) { port in
        try await proof.leave("events", port: port)
        #expect(try await proof.production.isOver())
        #expect(proof.production.begun == 1)
      }
    }

    @Test("HEAD gets the fields of a stream and begins none", arguments: StreamProof.paths)
    func head(_ path: String) async throws {
      let proof = StreamProof()
      try await withServer(router(proof)) { port in
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
      arguments: StreamProof.paths)
    func failing(_ path: String) async throws {
      let proof = StreamProof()
      try await withServer(router(proof)) { port in
        let (response, _, isClosed) = try await proof.observe(.get, "failing/\(path)", port: port, closes: true)
        #expect(response.code == 200)
        #expect(response.text?.contains("first") == true)
        #expect(response.faults.map(\.kind) == [.incomplete])
        #expect(isClosed)
        #expect(try await proof.production.isOver())
        #expect(proof.failures.all == ["200 BreakOff()"])
      }
    }

    private final class Sizes: Sendable {
      let all = Mutex<[Int]>([])
    }

    private struct SizeWriter: ResponseBodyWriter {
      let sizes: Sizes

      mutating func write(_ buffer: ByteBuffer) async throws {
        sizes.all.withLock { $0.append(buffer.readableBytes) }
      }

      consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    @Test("An empty piece of a stream is not written: it would hold up HTTP/2 for good")
    func emptyPieces() async throws {
      let pieces = AsyncStream { stream in
        for piece: [UInt8] in [[], [1], [], [2, 3], []] { stream.yield(piece) }
        stream.finish()
      }
      let streamed = Streamed(pieces, contentType: "application/octet-stream")
      let response = HummingbirdAdapter.response(from: ResponsePipeline().encode(streamed, for: RequestHead()))
      let sizes = Sizes()
      try await response.body.write(SizeWriter(sizes: sizes))
      #expect(sizes.all.withLock { $0 } == [1, 2])
    }

    private func router(_ proof: StreamProof) -> TypedRouter<BasicRequestContext> {
      let router = TypedRouter(pipeline: proof.pipeline)
      for path in StreamProof.paths + StreamProof.paths.map({ "failing/\($0)" }) {
        router.get(RouterPath(path)) { request, _ in try proof.answer(at: request.uri.path) }
      }
      return router
    }
  }
#endif
