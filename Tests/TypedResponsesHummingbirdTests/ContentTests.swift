#if Hummingbird
  import Hummingbird
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird

  @Suite struct ContentTests {
    private struct Note: Codable, Sendable { var text: String }

    private func responder() -> TypedResponder<BasicRequestContext> {
      let router = TypedRouter(acceptPatch: ["application/merge-patch+json"])
      router.post("notes") { request, context in
        try request.requireAcceptableResponse()
        return Created(try await request.content(Note.self, in: context), location: "/notes/\(1)")
      }
      router.patch("notes") { request, context in
        OK(try await request.content(Note.self, in: context, accept: ["application/merge-patch+json"]))
      }
      return router.buildResponder()
    }

    private func post(
      _ content: String, type: String? = "application/json", headers: HTTPFields = [:],
      method: HTTPRequest.Method = .post
    ) async throws -> Answer {
      var headers = headers
      if let type { headers[.contentType] = type }
      return try await answer(of: responder(), to: method, "/notes", headers: headers, content: content)
    }

    @Test("Content of the right type is decoded", arguments: ["application/json", "Application/JSON; charset=utf-8"])
    func decodes(_ type: String) async throws {
      let answer = try await post(#"{"text":"a"}"#, type: type)
      #expect(answer.status == 201)
      #expect(answer.content == #"{"text":"a"}"#)
    }

    @Test("Another type, or none, is 415 with what is taken", arguments: ["text/plain", "application/", "json", nil])
    func unsupported(_ type: String?) async throws {
      let answer = try await post("{}", type: type)
      #expect(answer.status == 415)
      #expect(answer.values("Accept") == ["application/json"])
      let patch = try await post("{}", type: type, method: .patch)
      #expect(patch.status == 415)
      #expect(patch.values("Accept-Patch") == ["application/merge-patch+json"])
    }

    @Test("Content with a coding is 415 with the codings that are taken")
    func coded() async throws {
      let answer = try await post("{}", headers: [.contentEncoding: "gzip"])
      #expect(answer.status == 415)
      #expect(answer.values("Accept-Encoding") == ["identity"])
      #expect(answer.values("Accept").isEmpty)
    }

    @Test("What is not JSON is 400 with line and column")
    func notJSON() async throws {
      let answer = try await post("{\n  \"text\": nope\n}")
      #expect(answer.status == 400)
      #expect(answer.content.contains("line 2, column 12"), "\(answer.content)")
    }

    @Test("Content is read by the letter, unless the context's decoder is asked for")
    func reading() async throws {
      let lax = #"{"text":"a",}"#
      #expect(try await post(lax).status == 400)
      let router = TypedRouter()
      router.post("notes") { request, context in
        OK(try await request.content(Note.self, in: context, by: .contextDecoder))
      }
      router.put("notes") { request, context in
        let reading = ContentReading.decoder(JSONContentDecoder(leniency: .trailingCommas))
        return OK(try await request.content(Note.self, in: context, by: reading))
      }
      for method in [HTTPRequest.Method.post, .put] {
        let answer = try await answer(
          of: router.buildResponder(), to: method, "/notes", headers: [.contentType: "application/json"], content: lax)
        #expect(answer.content == #"{"text":"a"}"#)
      }
    }

    @Test(
      "What is known of the place is told, whichever decoder reads",
      arguments: [ContentReading.strict, .contextDecoder])
    func faults(_ reading: ContentReading) async throws {
      let router = TypedRouter()
      router.post("notes") { request, context in OK(try await request.content(Note.self, in: context, by: reading)) }
      let answer = try await answer(
        of: router.buildResponder(), to: .post, "/notes", headers: [.contentType: "application/json"],
        content: #"{"text":1}"#)
      #expect(answer.status == 422)
      #expect(answer.content.contains(##""pointer":"#/text""##))
    }

    @Test("No content, and more than the limit, have answers of their own")
    func sizes() async throws {
      #expect(try await post("").status == 400)
      #expect(try await post("\"" + String(repeating: "a", count: 3 << 20) + "\"").status == 413)
    }

    @Test("A wrong shape is 422 with a pointer and no type of the program")
    func wrongShape() async throws {
      let answer = try await post(#"{"text":1}"#)
      #expect(answer.status == 422)
      #expect(answer.content.contains(##""pointer":"#/text""##))
      #expect(!answer.content.contains("String"))
    }

    @Test("A result the client would not take is refused before the work is done")
    func notAcceptable() async throws {
      let answer = try await post(#"{"text":"a"}"#, headers: [.accept: "text/html"])
      #expect(answer.status == 406)
      #expect(answer.values("Content-Type") == ["application/problem+json"])
    }
  }
#endif
