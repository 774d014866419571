#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird

  @Suite struct RoutingTests {
    private struct Note: Codable, Sendable { var text = "hello" }

    private func responder() -> TypedResponder<BasicRequestContext> {
      let router = TypedRouter()
      router.get("notes") { _, _ in OK([Note()]) }
      router.post("notes") { _, _ in Created(Note(), location: "/notes/\(1)") }
      router.get("notes/:id") { _, context async throws(OneOf<NotFound, Forbidden>) -> OneOf<OK<Note>, SeeOther> in
        switch context.parameters.get("id") {
        case "1": return .of(OK(Note()))
        case "2": return .of(SeeOther(location: "/notes/\(1)"))
        case "3": throw .of(Forbidden())
        default: throw .of(NotFound())
        }
      }
      if let move = HTTPRequest.Method("MOVE") {
        router.on("notes/:id", method: move) { _, _ in NoContent() }
      }
      return router.buildResponder()
    }

    @Test(
      "Routes return and throw typed responses",
      arguments: [("/notes", 200), ("/notes/1", 200), ("/notes/2", 303), ("/notes/3", 403), ("/notes/9", 404)])
    func typedRoutes(_ path: String, _ status: Int) async throws {
      #expect(try await answer(of: responder(), to: .get, path).status == status)
    }

    @Test(
      "A path parameter is read free of percent-encoding, and comes back in a location as it was sent",
      arguments: [
        ("a", "a"), ("a%20b", "a%20b"), ("a%2Fb", "a%2Fb"), ("%c3%a9", "%C3%A9"), ("%41", "A"), ("a%2520b", "a%2520b"),
      ])
    func decodedParameters(_ sent: String, _ location: String) async throws {
      let router = TypedRouter()
      router.post("made/:id") { _, context in
        let id = try context.parameters.decoded("id")
        return Created(location: "/made/\(id)")
      }
      let made = try await answer(of: router.buildResponder(), to: .post, "/made/\(sent)")
      #expect(made.values("Location") == ["/made/\(location)"])
    }

    @Test("A path parameter that is no text is a 400", arguments: ["%FF", "%zz", "%4", "a%"])
    func undecodableParameters(_ sent: String) async throws {
      let router = TypedRouter()
      router.get("made/:id") { _, context in OK(try context.parameters.decoded("id")) }
      let answer = try await answer(of: router.buildResponder(), to: .get, "/made/\(sent)")
      #expect(answer.status == 400)
      #expect(answer.content.contains("The part 'id' of the path is no text in UTF-8."))
    }

    @Test("A known path with another method is a 405 that lists the methods in one order")
    func methodNotAllowed() async throws {
      let answer = try await answer(of: responder(), to: .delete, "/notes")
      #expect(answer.status == 405)
      #expect(answer.values("Allow") == ["GET, HEAD, POST, OPTIONS"])
      #expect(answer.values("Content-Type") == ["application/problem+json"])
    }

    @Test("A method that HTTP knows and the path does not take is a 405", arguments: ["PUT", "TRACE", "QUERY"])
    func known(_ method: String) async throws {
      let answer = try await answer(of: responder(), to: #require(HTTPRequest.Method(method)), "/notes")
      #expect(answer.status == 405)
      #expect(answer.values("Allow") == ["GET, HEAD, POST, OPTIONS"])
    }

    @Test("A route takes QUERY, and OPTIONS tells in which formats")
    func query() async throws {
      struct Found: EncodableResponse, CustomStringConvertible {
        var description: String { "found" }
        func encode(
          for request: some RequestFacts, using settings: ResponseSettings
        ) throws(ContentEncodingError) -> EncodedResponse {
          try OK(["Ada"], repeatAt: "/searches/2").encode(for: request, using: settings)
        }
      }
      let router = TypedRouter(acceptQuery: ["application/json"])
      router.query("users") { _, _ in SearchResult.ok(["Ada"], repeatAt: "/searches/1") }
      router.query("others") { _, _ in Found() }
      router.get("plain") { _, _ in NoContent() }
      let responder = router.buildResponder()
      #expect(try await answer(of: responder, to: .query, "/users").values("Location") == ["/searches/1"])
      #expect(try await answer(of: responder, to: .query, "/others").values("Location") == ["/searches/2"])
      let options = try await answer(of: responder, to: .options, "/users")
      #expect(options.values("Allow") == ["OPTIONS, QUERY"] && options.values("Accept-Query") == ["application/json"])
      #expect(try await answer(of: responder, to: .options, "/plain").values("Accept-Query").isEmpty)
    }

    @Test("OPTIONS tells the formats that a part of the request takes, in a group too")
    func formatsOfParts() async throws {
      let router = TypedRouter(acceptPatch: ["text/plain"])
      router.patch("users/:id", .path("id", in: 1...9), .mergePatch(of: [String: String].self)) { _, _ in NoContent() }
      router.group("v2").query("users", .content([String].self)) { _ in OK(["Ada"]) }
      router.patch("plain") { _, _ in NoContent() }
      router.patch("either", .patch(of: [String: String].self)) { _ in NoContent() }
      let responder = router.buildResponder()
      let either = try await answer(of: responder, to: .options, "/either")
      #expect(either.values("Accept-Patch") == ["application/merge-patch+json, application/json-patch+json"])
      let user = try await answer(of: responder, to: .options, "/users/1")
      #expect(user.values("Accept-Patch") == ["application/merge-patch+json"])
      let users = try await answer(of: responder, to: .options, "/v2/users")
      #expect(users.values("Accept-Query") == ["application/json"] && users.values("Accept-Patch").isEmpty)
      #expect(try await answer(of: responder, to: .options, "/plain").values("Accept-Patch") == ["text/plain"])
    }

    @Test("Over plain HTTP everything is a 403, unknown methods and the server as a whole included")
    func insecure() async throws {
      var pipeline = ResponsePipeline()
      pipeline.insecureChannel = .refused()
      let router = TypedRouter(pipeline: pipeline)
      router.get("a") { _, _ in OK("a") }
      let responder = router.buildResponder()
      for (method, path) in [("GET", "/a"), ("PUT", "/a"), ("GET", "/b"), ("BREW", "/a"), ("OPTIONS", "*")] {
        let answer = try await answer(of: responder, to: #require(HTTPRequest.Method(method)), path)
        #expect(answer.status == 403, "\(method) \(path)")
      }
    }

    @Test("What is going away says so on every answer, beside the links it has")
    func deprecated() async throws {
      var pipeline = ResponsePipeline()
      let since = try #require(HTTPDate(secondsSince1970: 1_688_169_599))
      pipeline.deprecations = [DeprecationPolicy(of: "/v1", since: since, explainedAt: "/moving")]
      let router = TypedRouter(pipeline: pipeline)
      router.get("v1/a") { _, _ in OK("a").with(Link("/v1/a?page=2", rel: .next)) }
      let responder = router.buildResponder()
      let paged = try await answer(of: responder, to: .get, "/v1/a")
      #expect(paged.values("Link") == ["</v1/a?page=2>; rel=\"next\"", "</moving>; rel=\"deprecation\""])
      for path in ["/v1/a", "/v1/b"] {
        #expect(try await answer(of: responder, to: .get, path).values("Deprecation") == ["@1688169599"])
      }
      #expect(try await answer(of: responder, to: .get, "/b").values("Deprecation").isEmpty)
    }

    @Test("OPTIONS lists the methods without content")
    func options() async throws {
      let answer = try await answer(of: responder(), to: .options, "/notes")
      #expect(answer.status == 204)
      #expect(answer.values("Allow") == ["GET, HEAD, POST, OPTIONS"])
      #expect(answer.values("Content-Length").isEmpty)
    }

    @Test("OPTIONS * lists what some resource takes")
    func serverOptions() async throws {
      let answer = try await answer(of: responder(), to: .options, "*")
      #expect(answer.status == 204)
      #expect(answer.values("Allow") == ["GET, HEAD, POST, OPTIONS, MOVE"])
    }

    @Test("HEAD answers wherever GET does, with the same fields and no content")
    func head() async throws {
      for path in ["/notes", "/notes/1", "/notes/3", "/nothing"] {
        let get = try await answer(of: responder(), to: .get, path)
        let head = try await answer(of: responder(), to: .head, path)
        #expect(head.status == get.status, "\(path)")
        #expect(head.headers == get.headers, "\(path)")
        #expect(head.content.isEmpty)
      }
    }

    @Test("An explicit HEAD route takes the place of the derived one")
    func explicitHead() async throws {
      let router = TypedRouter()
      router.get("a") { _, _ in OK(Note()) }
      router.head("a") { _, _ in NoContent() }
      router.head("b") { _, _ in NoContent() }
      router.get("b") { _, _ in OK(Note()) }
      let responder = router.buildResponder()
      #expect(try await answer(of: responder, to: .head, "/a").status == 204)
      #expect(try await answer(of: responder, to: .head, "/b").status == 204)
      #expect(try await answer(of: responder, to: .get, "/b").status == 200)
    }

    @Test("A method that the server implements nowhere is a 501, on known and unknown paths")
    func notImplemented() async throws {
      for path in ["/notes", "/nothing"] {
        let answer = try await answer(of: responder(), to: .init("BREW")!, path)
        #expect(answer.status == 501)
        #expect(answer.values("Content-Type") == ["application/problem+json"])
      }
      #expect(try await answer(of: responder(), to: .init("MOVE")!, "/notes").status == 405)
    }

    @Test("An unknown path is a 404 problem")
    func notFound() async throws {
      let answer = try await answer(of: responder(), to: .get, "/nothing")
      #expect(answer.status == 404)
      #expect(answer.content == #"{"type":"about:blank","title":"Not Found","status":404}"#)
    }

    @Test("Groups, and middleware added before them, apply to HEAD, OPTIONS and 405 as well")
    func groups() async throws {
      let router = TypedRouter()
      router.add(middleware: Marking())
      router.group("v1").get("a") { _, _ in OK(Note()) }
      let responder = router.buildResponder()
      for (method, status) in [(HTTPRequest.Method.get, 200), (.head, 200), (.options, 204)] {
        let answer = try await answer(of: responder, to: method, "/v1/a")
        #expect(answer.status == status)
        #expect(answer.values("X-Marked") == ["yes"])
      }
      #expect(try await answer(of: responder, to: .put, "/v1/a").values("Allow") == ["GET, HEAD, OPTIONS"])
    }
  }

  private struct Marking: RouterMiddleware {
    typealias Context = BasicRequestContext

    func handle(
      _ request: Hummingbird.Request, context: BasicRequestContext,
      next: (Hummingbird.Request, BasicRequestContext) async throws -> Hummingbird.Response
    ) async throws -> Hummingbird.Response {
      var response = try await next(request, context)
      if let marked = HTTPField.Name("X-Marked") { response.headers[marked] = "yes" }
      return response
    }
  }
#endif
