#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird

  /// Fields that belong to every response, whoever made it.
  @Suite struct AmbientFieldsTests {
    private struct Note: Codable, Sendable { var text = "hello" }

    private func responder() -> TypedResponder<BasicRequestContext> {
      var pipeline = ResponsePipeline()
      pipeline.crossOrigin = CrossOriginPolicy(.only(["https://app.example"], credentials: true))
      pipeline.addToEvery { fields, request, _ in
        fields.add(StrictTransportSecurity(maxAge: .seconds(60)))
        if let id = request.values(of: .xRequestID).first.flatMap({ try? FieldValue($0) }) {
          fields.add(.xRequestID, id)
        }
      }
      let router = TypedRouter(pipeline: pipeline)
      router.get("typed") { _, _ in OK(Note()).with(Vary(.accept)) }
      router.get("problem") { _, _ -> NoContent in throw Conflict() }
      router.get("framework") { _, _ -> String in throw HTTPError(.gone) }
      router.get("plain") { _, _ in
        Hummingbird.Response(
          status: .ok, headers: [.vary: "Accept-Language", .strictTransportSecurity: "max-age=5"],
          body: ResponseBody(byteBuffer: ByteBuffer(string: "hello")))
      }
      return router.buildResponder()
    }

    private func send(
      _ method: HTTPRequest.Method, _ path: String, origin: String? = "https://app.example",
      headers: HTTPFields = [:]
    ) async throws -> Answer {
      var headers = headers
      if let id = HTTPField.Name("X-Request-ID") { headers[id] = "7f" }
      if let origin { headers[.origin] = origin }
      return try await answer(of: responder(), to: method, path, headers: headers)
    }

    @Test(
      "They stand once on what a route, the router and the framework answer",
      arguments: [
        (HTTPRequest.Method.get, "/typed", 200), (.head, "/typed", 200), (.get, "/problem", 409),
        (.get, "/framework", 410), (.get, "/none", 404), (.delete, "/typed", 405), (.options, "/typed", 204),
        (.options, "*", 204), (.get, "/plain", 200), (.patch, "/typed", 405), (.init("BREW")!, "/typed", 501),
      ])
    func everywhere(_ method: HTTPRequest.Method, _ path: String, _ status: Int) async throws {
      let answer = try await send(method, path)
      #expect(answer.status == status)
      #expect(answer.values("Access-Control-Allow-Origin") == ["https://app.example"])
      #expect(answer.values("Access-Control-Allow-Credentials") == ["true"])
      #expect(answer.values("Access-Control-Expose-Headers").count == 1)
      #expect(answer.values("X-Request-ID") == ["7f"])
      #expect(answer.values("Strict-Transport-Security") == [path == "/plain" ? "max-age=5" : "max-age=60"])
      #expect(answer.values("Vary").count == 1)
      #expect(answer.values("Vary").first?.hasSuffix("Origin") == true)
    }

    @Test("Vary grows by what the policy adds, and keeps what the response said")
    func vary() async throws {
      #expect(try await send(.get, "/typed").values("Vary") == ["Accept, Origin"])
      #expect(try await send(.get, "/plain").values("Vary") == ["Accept-Language, Origin"])
    }

    @Test(
      "A page of another origin gets the answer, but no leave to read it", arguments: ["/typed", "/problem", "/plain"])
    func otherOrigin(_ path: String) async throws {
      for origin in ["https://evil.example", nil] {
        let answer = try await send(.get, path, origin: origin)
        #expect(answer.values("Access-Control-Allow-Origin").isEmpty)
        #expect(answer.values("Vary").first?.hasSuffix("Origin") == true)
      }
    }

    @Test("A preflight is answered before any route, on known and unknown paths", arguments: ["/typed", "/none"])
    func preflight(_ path: String) async throws {
      let answer = try await send(.options, path, headers: [.accessControlRequestMethod: "DELETE"])
      #expect(answer.status == 204)
      #expect(answer.values("Access-Control-Allow-Methods") == ["GET, HEAD, QUERY, POST, PUT, PATCH, DELETE"])
      #expect(answer.values("Access-Control-Max-Age") == ["600"])
      #expect(answer.values("Allow").isEmpty)
      #expect(answer.values("Strict-Transport-Security") == ["max-age=60"])
      #expect(answer.values("Content-Length").isEmpty)
      let refused = try await send(
        .options, path, origin: "https://evil.example", headers: [.accessControlRequestMethod: "DELETE"])
      #expect(refused.values("Access-Control-Allow-Origin").isEmpty)
      #expect(refused.values("Access-Control-Allow-Methods").isEmpty)
    }
  }
#endif
