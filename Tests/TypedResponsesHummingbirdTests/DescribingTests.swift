#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird
  import TypedResponsesOpenAPI

  @Suite("Routes that tell what they answer")
  struct DescribingTests {
    struct Note: Codable, Sendable { var text = "hello" }

    struct Service: Sendable {
      func show(_ request: Request, _ context: BasicRequestContext) async throws(ReadFailure) -> ReadResult<Note> {
        .ok(Note())
      }
      func plain(_ request: Request, _ context: BasicRequestContext) throws -> OK<Note> { OK(Note()) }
      func replace(_ id: Int, _ note: Note, _ conditions: Preconditions) throws(OneOf<NotFound, Conflict>) -> OK<Note> {
        if id == 9 { throw .of(NotFound()) }
        return OK(Note(text: "\(note.text) \(id)"))
      }
    }

    struct Gate<Context: RequestContext>: RouterMiddleware, DescribedMiddleware {
      var facts: [RequestPartFact] { [.failure(TooManyRequests.self)] }

      func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
      ) async throws -> Response { try await next(request, context) }
    }

    struct ChildContext: ChildRequestContext {
      var coreContext: CoreRequestContextStorage
      init(context: BasicRequestContext) { coreContext = context.coreContext }
    }

    private static func recorded(_ router: TypedRouter<BasicRequestContext>) -> [String] {
      router.signatures.map { "\($0): \($0.outcomes.map { "\($0)" }.joined(separator: ", "))" }
    }

    @Test("The types of handlers are recorded: those of methods, those that closures write, and any error")
    func types() {
      let router = TypedRouter()
      let service = Service()
      router.get("notes/:id", use: service.show)
      router.get("plain", use: service.plain)
      router.get("closure") { request, context throws(ReadFailure) in try await service.show(request, context) }
      router.post("list") { _, _ async throws(OneOf<NotFound, Forbidden>) -> OK<Note> in OK(Note()) }
      router.get("never") { _, _ in OK(Note()) }
      router.get("text") { _, _ in "hello" }
      router.put("status") { _, _ in HTTPResponse.Status.ok }
      router.query("notes") { _, _ in OK([Note()]) }
      #expect(
        Self.recorded(router) == [
          "GET /notes/{id}: ReadResult<Note>, ReadFailure",
          "GET /plain: OK<Note>, Error",
          "GET /closure: ReadResult<Note>, ReadFailure",
          "POST /list: OK<Note>, OneOf<Pack{NotFound, Forbidden}>",
          "GET /never: OK<Note>, Never",
          "GET /text: ",
          "PUT /status: ",
          "QUERY /notes: OK<Array<Note>>, Never",
        ])
      _ = router.buildResponder()
      #expect(router.signatures.count == 8)
    }

    @Test("In groups too, with the prefix, with the middleware before them, and with contexts of their own")
    func groups() {
      let router = TypedRouter()
      let service = Service()
      let notes = router.group("notes").add(middleware: Gate())
      notes.get(":id", use: service.show).describing { $0.id = "showNote" }
      notes.group("old").get(use: service.show)
      router.group("child", context: ChildContext.self).delete(":id") { _, _ in NoContent() }
      router.get("outside", use: service.show)
      func generic(_ routes: some RouterMethods<BasicRequestContext>) {
        routes.get("generic") { _, _ in OK(Note()) }
      }
      generic(router.group("any"))
      #expect(
        Self.recorded(router) == [
          "GET /notes/{id}: ReadResult<Note>, ReadFailure",
          "GET /notes/old: ReadResult<Note>, ReadFailure",
          "DELETE /child/{id}: NoContent, Never",
          "GET /outside: ReadResult<Note>, ReadFailure",
          "GET /any/generic: ",
        ])
      #expect(router.signatures.map(\.facts.count) == [1, 1, 0, 0, 0])
      #expect(router.signatures.first?.id == "showNote")
      let document = OpenAPIDocument(APIInfo("Notes", version: "1"), router.signatures)
      #expect(document.findings.map(\.type).contains("GET /any/generic"))
    }

    private func responder() -> TypedResponder<BasicRequestContext> {
      let router = TypedRouter()
      router.put("notes/:id", .path("id", in: 1...9), .content(Note.self), .preconditions, use: Service().replace)
      router.get("page", .page(), .query("full", .flag, default: false)) { page, full in
        OK(["\(page.number) \(full)"])
      }
      let scheme = BearerAuthentication(realm: "notes")
      router.get("secret", .credentials(scheme)) { token in OK(["length": token.text.count]) }
      return router.buildResponder()
    }

    @Test("Parts of a request are read and checked, and the handler gets their values")
    func parts() async throws {
      let headers: HTTPFields = [.contentType: "application/json"]
      let replaced = try await answer(
        of: responder(), to: .put, "/notes/3", headers: headers, content: #"{"text":"a"}"#)
      #expect(replaced.content == #"{"text":"a 3"}"#)
      let missing = try await answer(
        of: responder(), to: .put, "/notes/9", headers: headers, content: #"{"text":"a"}"#)
      #expect(missing.status == 404)
      #expect(try await answer(of: responder(), to: .get, "/page?page=2&full=true").content == #"["2 true"]"#)
      #expect(try await answer(of: responder(), to: .get, "/page").content == #"["1 false"]"#)
      #expect(try await answer(of: responder(), to: .get, "/secret").status == 401)
      let known = try await answer(of: responder(), to: .get, "/secret", headers: [.authorization: "Bearer abc"])
      #expect(known.content == #"{"length":3}"#)
    }

    @Test("The faults of all parts are told together; what is no fault of a value ends the reading")
    func faults() async throws {
      let headers: HTTPFields = [.contentType: "application/json"]
      let refused = try await answer(of: responder(), to: .put, "/notes/0", headers: headers, content: "{}")
      #expect(refused.status == 422)
      #expect(refused.content.contains(#""in":"path","name":"id""#) && refused.content.contains("#/text"))
      let twice = try await answer(of: responder(), to: .get, "/page?full=true&full=false&page=0")
      #expect(twice.content.contains("repeated") && twice.content.contains("page"))
      let plain = try await answer(
        of: responder(), to: .put, "/notes/1", headers: [.contentType: "text/plain"], content: "{}")
      #expect(plain.status == 415)
      let unacceptable = try await answer(
        of: responder(), to: .put, "/notes/1", headers: [.contentType: "application/json", .accept: "text/csv"],
        content: #"{"text":"a"}"#)
      #expect(unacceptable.status == 406)
    }
  }
#endif
