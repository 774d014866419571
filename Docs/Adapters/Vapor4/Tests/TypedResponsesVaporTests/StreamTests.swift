import StreamProof
import Testing
import TypedResponses
import TypedResponsesTesting
import TypedResponsesVapor
import Vapor

@Suite("Streams of Vapor over real connections", .timeLimit(.minutes(30)))
struct StreamTests {
  // A server that waits for its producer finds out by its next write that the client has gone: by a heartbeat.
  @Test("The producer of events begins once, and is let go when the client goes away")
  func leaving() async throws {
    let proof = StreamProof()
    try await withServer {
      mount(proof, at: $0)
    } _: { port in
      try await proof.leave("events", port: port)
      #expect(try await proof.production.isOver())
      #expect(proof.production.begun == 1)
    }
  }

  @Test("HEAD gets the fields of a stream and begins none", arguments: StreamProof.paths)
  func head(_ path: String) async throws {
    let proof = StreamProof()
    try await withServer {
      mount(proof, at: $0)
    } _: { port in
      let (response, excess, isClosed) = try await proof.observe(.head, path, port: port)
      #expect(response.code == 200)
      #expect(response.fields[.contentType] != nil)
      #expect(excess.isEmpty)
      #expect(!isClosed)
      #expect(proof.production.begun == 0)
    }
  }

  @Test(
    "A producer that fails begins once and ends the connection, and no client takes its content for whole",
    arguments: StreamProof.paths)
  func failing(_ path: String) async throws {
    let proof = StreamProof()
    try await withServer {
      mount(proof, at: $0)
    } _: { port in
      let (response, _, isClosed) = try await proof.observe(.get, "failing/\(path)", port: port, closes: true)
      #expect(response.code == 200)
      #expect(response.text?.contains("first") == true)
      #expect(response.faults.map(\.kind) == [.incomplete])
      #expect(isClosed)
      #expect(try await proof.production.isOver())
      #expect(proof.production.begun == 1)
      #expect(proof.failures.all == ["200 BreakOff()"])
    }
  }

  @Test("A client of HTTP/1.0 that asks for the connection to stay open sees the end of a stream by its end")
  func oldClients() async throws {
    try await withServer { app in
      app.useTypedResponses()
      app.get("octets") { _ in
        Streamed(
          AsyncStream<[UInt8]> { stream in
            stream.yield(Array("abc".utf8))
            stream.finish()
          }, contentType: .octetStream)
      }
    } _: { port in
      let connection = try await RawConnection(port: port)
      let response = try await connection.exchange(
        "GET /octets HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n"
      ).response
      #expect(response.text == "abc")
      #expect(response.fields[.transferEncoding] == nil)
      #expect(try await connection.isClosedByServer(within: .seconds(60)))
    }
  }

  @Test("An upload is written to its file as it comes, and memory stays as it is")
  func upload() async throws {
    let proof = UploadProof()
    let path = proof.path
    try await withServer { app in
      app.useTypedResponses()
      app.on(.PUT, "upload", body: .stream) { request in
        OK(try await request.received.save(to: path, accept: [.octetStream], upTo: proof.count))
      }
    } _: { port in
      let (code, text, growth) = try await proof.run(port: port)
      #expect(code == 200)
      #expect(text == "\(proof.count)")
      #expect(proof.lengthRemoving(path) == proof.count)
      print("Vapor, upload of \(proof.count >> 20) MiB: grew by \(growth >> 10) KiB")
      if proof.isAlone { #expect(growth < 8 << 20) }
    }
  }

  private func mount(_ proof: StreamProof, at app: Application) {
    app.useTypedResponses(proof.pipeline)
    for path in StreamProof.paths + StreamProof.paths.map({ "failing/\($0)" }) {
      app.on(.GET, path.pathComponents) { request in try proof.answer(at: request.url.path) }
    }
  }
}
