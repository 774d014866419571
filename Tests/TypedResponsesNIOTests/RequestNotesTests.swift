#if NIO
  import Testing
  import TypedResponses
  import TypedResponsesChecking
  import TypedResponsesNIO

  @Suite("Notes of requests on NIO")
  struct RequestNotesTests {
    private struct Boom: Error {}

    @Test(
      "What a handler notes is on the answer, be it a success or an error, and is gone with the request",
      arguments: [("/ok", 200), ("/missing", 404), ("/boom", 500)])
    func notes(_ path: String, _ code: Int) async throws {
      var pipeline = ResponsePipeline()
      pipeline.settings.problems.enrich { context in
        context.request.notes.route.map { [.init("route", .string($0))] } ?? []
      }
      let responder = NIOResponder(pipeline: pipeline, deadlines: .none) { request in
        request.notes.route = "/:name"
        // Code that has no request in its hands finds the same notes.
        RequestNotes.current?.add(.xRequestID, "7f")
        switch request.path {
        case "/ok": return NoContent()
        case "/missing": throw NotFound()
        case "/boom": throw Boom()
        default: return OK(request.notes.fields.fields.count)
        }
      }
      try await withServer(responder) { port in
        let connection = try await RawConnection(port: port)
        try await connection.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
        let response = try await connection.response(to: .get)
        #expect(response.code == (code == 200 ? 204 : code))
        #expect(response.fields.values(of: .xRequestID) == ["7f"])
        if code >= 400 { #expect(response.text?.contains(#""route":"/:name""#) == true) }
        try await connection.send("GET /count HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.response(to: .get).text == "1")
      }
    }
  }
#endif
