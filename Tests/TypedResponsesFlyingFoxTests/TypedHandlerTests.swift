#if FlyingFox
  import FlyingFox
  import Testing
  import TypedResponses
  import TypedResponsesFlyingFox
  import TypedResponsesTesting

  @Suite("A handler of FlyingFox")
  struct TypedHandlerTests {
    /// A response whose stream may be of another length than it says.
    private struct Stream: EncodableResponse {
      let chunks: [[UInt8]]
      let length: Int?

      func encode(
        for request: some RequestFacts, using settings: ResponseSettings
      ) throws(ContentEncodingError) -> EncodedResponse {
        let sequence = AsyncStream { continuation in
          for chunk in chunks { continuation.yield(chunk) }
          continuation.finish()
        }
        var fields = HeaderFields()
        fields.append(.contentType, "text/plain")
        return EncodedResponse(
          framing: .ok, fields: fields, content: .stream(ContentStream(sequence, length: length)), for: request)
      }
    }

    @Test("A stream that is shorter or longer than it says breaks the connection off", arguments: [4, 2])
    func wrongLength(_ length: Int) async throws {
      let handler = TypedHandler { _ in Stream(chunks: [[0x61], [0x62, 0x63]], length: length) }
      try await withServer(handler) { port in
        let connection = try await RawConnection(port: port)
        let answer = try await connection.exchange("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(answer.response.faults.map(\.kind) == [.incomplete])
        #expect(try await connection.isClosedByServer(within: .seconds(30)))
      }
    }

    @Test("A stream of unknown length is not sent to a client that knows no chunks")
    func oldClient() async throws {
      let handler = TypedHandler { _ in Stream(chunks: [[0x61]], length: nil) }
      let answer = try await exchange(handler, "GET", "/", version: "1.0")
      expectProblem(answer, .upgradeRequired)
      #expect(answer.response.closesConnection)
    }

    @Test("The connection stays open, and the response says so, as the request wants it")
    func connection() async throws {
      let handler = TypedHandler { _ in OK("hello") }
      let cases = [
        ("1.1", "", false, nil), ("1.1", "close", true, "close"), ("1.1", "Keep-Alive", false, "keep-alive"),
        ("1.1", "X-Odd", false, "keep-alive"), ("1.0", "", true, "close"), ("1.0", "keep-alive", false, "keep-alive"),
      ]
      for (version, option, closes, field) in cases {
        let answer = try await exchange(
          handler, "GET", "/", option.isEmpty ? "" : "Connection: \(option)\r\n", version: version)
        #expect(answer.response.closesConnection == closes, "HTTP/\(version), '\(option)'")
        #expect(answer.response.fields[.connection] == field, "HTTP/\(version), '\(option)'")
      }
    }

    @Test("A request that the handler leaves to the next route is no error of its own")
    func unhandled() async throws {
      let handler = TypedHandler { _ -> NoContent in throw HTTPUnhandledError() }
      let answer = try await exchange(handler, "GET", "/")
      #expect(answer.response.code == 404 && answer.response.content == [])
    }
  }
#endif
