#if Hummingbird
  import HTTPTypes
  import Hummingbird
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird

  private struct Note: Codable, Sendable { var text = "hello" }

  private struct SeatTaken: ProblemType {
    static let type: ProblemTypeURI = "https://example.com/problems/seat-taken"
    static let title = "The seat is taken."
    var seat = "12A"
    var base: Conflict { Conflict() }
  }

  private struct PublishResult: OKMember, AcceptedMember {
    typealias Resource = Note
    let response: any TypedResponse
    init(chosen: ChosenResult) { response = chosen.response }
  }

  private struct PublishFailure: OperationMember, NotFoundMember, ConflictMember {
    let response: any ErrorResponse
    init(chosen: ChosenFailure) { response = chosen.response }
  }

  /// Operations whose signatures list every outcome, as they are given to the router.
  private struct Notes: Sendable {
    typealias Request = Hummingbird.Request
    typealias Context = BasicRequestContext

    func find<Failure: NotFoundMember & ValidationFailedMember>(
      _ context: Context, or _: Failure.Type
    ) throws(Failure) -> Int {
      let parameters = ParameterDemands(or: Failure.self)
      let id = try parameters.integer(.path("id"), context.parameters.get("id") ?? "", in: 1...9)
      guard id != 9 else { throw .notFound(detail: "No note has the id \(id).") }
      return id
    }

    func read(_ request: Request, _ context: Context) async throws(ReadFailure) -> ReadResult<Note> {
      _ = try find(context, or: ReadFailure.self)
      return .ok(Note(), version: ResourceVersion(etag: .strong("v1")))
    }

    func create(_ request: Request, _ context: Context) async throws(CreateFailure) -> CreateResult<Note> {
      try request.requireAcceptableResponse(or: CreateFailure.self)
      let note = try await request.content(Note.self, in: context, or: CreateFailure.self)
      guard note.text != "taken" else { throw .init(SeatTaken()) }
      return .created(note, location: "/notes/\(1)")
    }

    func update(_ request: Request, _ context: Context) async throws(UpdateFailure) -> UpdateResult<Note> {
      try request.preconditions.require(match: ResourceVersion(etag: .strong("v1")), or: UpdateFailure.self)
      let patch: MediaTypeList = ["application/merge-patch+json"]
      return .ok(try await request.content(Note.self, in: context, accept: patch, or: UpdateFailure.self))
    }

    func publish(_ request: Request, _ context: Context) async throws(PublishFailure) -> PublishResult {
      let id = try find(context, or: PublishFailure.self)
      if id == 2 { throw .conflict(detail: "It is public.") }
      return id == 1 ? .ok(Note()) : .accepted(Note(), monitor: "/jobs/\(id)")
    }

    func remove(_ request: Request, _ context: Context) throws(OneOf<NotFound, Conflict>) -> NoContent {
      switch context.parameters.get("id") {
      case "1": return NoContent()
      case "2": throw .of(Conflict())
      default: throw .of(NotFound())
      }
    }

    func replace(
      _ request: Request, _ context: Context
    ) async -> Result<OneOf<OK<Note>, NoContent>, PublishFailure> {
      do throws(PublishFailure) {
        return .success(try find(context, or: PublishFailure.self) == 1 ? .of(OK(Note())) : .of(NoContent()))
      } catch {
        return .failure(error)
      }
    }

    func batch(_ request: Request, _ context: Context) -> MultiStatus {
      MultiStatus([
        MultiStatus.Item("/notes/1", PublishResult.ok(Note())), MultiStatus.Item("/notes/2", PublishFailure.conflict()),
      ])
    }
  }

  @Suite("Closed sets as routes of Hummingbird")
  struct OutcomeSetTests {
    private var responder: TypedResponder<BasicRequestContext> {
      let notes = Notes()
      let router = TypedRouter()
      router.get("notes/:id", use: notes.read)
      router.post("notes", use: notes.create)
      router.patch("notes/:id", use: notes.update)
      router.post("notes/:id/publication", use: notes.publish)
      router.delete("notes/:id", use: notes.remove)
      router.put("notes/:id", use: notes.replace)
      router.post("batch", use: notes.batch)
      router.post("closures/:id") { _, context async throws(PublishFailure) -> PublishResult in
        let id = try notes.find(context, or: PublishFailure.self)
        return .accepted(Note(), monitor: "/jobs/\(id)")
      }
      router.get("results") { _, _ -> Result<OK<Note>, OneOf<NotFound, Conflict>> in .failure(.of(Conflict())) }
      return router.buildResponder()
    }

    @Test(
      "Functions with presets, sets of one's own, lists and results are routes as they are",
      arguments: [
        (.get, "/notes/1", 200), (.get, "/notes/9", 404), (.get, "/notes/x", 422), (.head, "/notes/1", 200),
        (.post, "/notes/1/publication", 200), (.post, "/notes/3/publication", 202),
        (.post, "/notes/2/publication", 409), (.post, "/notes/9/publication", 404),
        (.delete, "/notes/1", 204), (.delete, "/notes/2", 409), (.delete, "/notes/3", 404),
        (.put, "/notes/1", 200), (.put, "/notes/2", 204), (.put, "/notes/9", 404), (.put, "/notes/x", 422),
        (.post, "/closures/1", 202), (.post, "/closures/9", 404), (.get, "/results", 409),
        (.put, "/results", 405), (.patch, "/notes/1", 428),
      ] as [(HTTPRequest.Method, String, Int)])
    func outcomes(_ method: HTTPRequest.Method, _ path: String, _ status: Int) async throws {
      let answer = try await answer(of: responder, to: method, path)
      #expect(answer.status == status)
      let isProblem = answer.values("Content-Type") == ["application/problem+json"]
      #expect(isProblem == (status >= 400))
    }

    @Test("What the set of one's own chose is sent with its fields and its content")
    func content() async throws {
      let accepted = try await answer(of: responder, to: .post, "/notes/3/publication")
      #expect(accepted.values("Location") == ["/jobs/3"])
      #expect(accepted.content == #"{"text":"hello"}"#)
      let conflict = try await answer(of: responder, to: .post, "/notes/2/publication")
      #expect(conflict.content.contains("It is public."))
      let fresh = try await answer(of: responder, to: .get, "/notes/1", headers: [.ifNoneMatch: "\"v1\""])
      #expect(fresh.status == 304)
    }

    @Test("A set of one's own is an item of a 207")
    func items() async throws {
      let answer = try await answer(of: responder, to: .post, "/batch")
      #expect(answer.status == 207)
      #expect(answer.content.contains(#""status":200"#) && answer.content.contains(#""status":409"#))
    }

    @Test(
      "Reading content and negotiating fail with the caller's set, as they fail without one",
      arguments: [
        (#"{"text":"a"}"#, "application/json", "*/*", 201), (#"{"text":"a"}"#, "application/json", "text/html", 406),
        (#"{"text":"a"}"#, "text/plain", "*/*", 415), (#"{"text":1}"#, "application/json", "*/*", 422),
        ("{", "application/json", "*/*", 400), ("", "application/json", "*/*", 400),
        ("\"" + String(repeating: "a", count: 3 << 20) + "\"", "application/json", "*/*", 413),
        (#"{"text":"taken"}"#, "application/json", "*/*", 409),
      ])
    func reading(_ content: String, _ type: String, _ accept: String, _ status: Int) async throws {
      let answer = try await answer(
        of: responder, to: .post, "/notes", headers: [.contentType: type, .accept: accept], content: content)
      #expect(answer.status == status)
      switch status {
      case 409: #expect(answer.content.contains("seat-taken") && answer.content.contains("12A"))
      case 415: #expect(answer.values("Accept") == ["application/json"])
      case 422: #expect(answer.content.contains(##""pointer":"#/text""##))
      default: break
      }
    }

    @Test("A patch of another format fails with the set and the formats that are taken")
    func patch() async throws {
      let headers: HTTPFields = [.contentType: "application/json", .ifMatch: "\"v1\""]
      let answer = try await answer(of: responder, to: .patch, "/notes/1", headers: headers, content: "{}")
      #expect(answer.status == 415)
      #expect(answer.values("Accept-Patch") == ["application/merge-patch+json"])
    }

    @Test("An error of the context's own decoder is a 400 of the set, and its text stays in the log")
    func foreignDecoder() async throws {
      let router = TypedRouter(context: PickyContext.self)
      router.post("notes") { request, context async throws(CreateFailure) -> CreateResult<Note> in
        .created(
          try await request.content(Note.self, in: context, by: .contextDecoder, or: CreateFailure.self),
          location: "/notes/\(1)")
      }
      let answer = try await answer(
        of: router.buildResponder(), to: .post, "/notes", headers: [.contentType: "application/json"], content: "{}")
      #expect(answer.status == 400)
      #expect(answer.content.contains("The content could not be read."))
      #expect(!answer.content.contains("Picky"))
    }
  }

  /// A context whose decoder fails with an error of its own.
  private struct PickyContext: RequestContext {
    struct Decoder: RequestDecoder {
      struct PickyError: Error {}

      func decode<T: Decodable>(
        _ type: T.Type, from request: Hummingbird.Request, context: some RequestContext
      ) async throws -> T { throw PickyError() }
    }

    var coreContext: CoreRequestContextStorage
    var requestDecoder: Decoder { Decoder() }
    init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }
  }
#endif
