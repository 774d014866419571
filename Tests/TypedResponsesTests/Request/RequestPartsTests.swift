import Testing
import TypedResponses

@Suite("Parts of a request")
struct RequestPartsTests {
  struct Note: Codable, Sendable {
    let text: String
  }

  enum Color: String, CaseIterable, Sendable {
    case red, green
  }

  private static func input(
    _ method: RequestMethod = .get, _ target: String = "/notes/7", fields: [(FieldName, String)] = [],
    content: String = ""
  ) -> RequestInput {
    let request = RequestHead(method, target, fields: fields)
    return RequestInput(request, content: RequestContent(Array(content.utf8), of: request)) { name in
      name == "id" ? request.path.split(separator: "/").last.map(String.init) : nil
    }
  }

  /// The faults of what is refused, as place and code.
  private static func faults(_ read: () async throws -> Void) async -> [String] {
    do {
      try await read()
      return []
    } catch let failed as ValidationFailed {
      return failed.fields.map { "\($0.location) \($0.code)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("Values come from path, query and header section, or are what stands in for them")
  func values() async throws {
    let input = Self.input(.get, "/notes/7?color=green&age=3", fields: [(.xRequestID, "abc")])
    let all = try await input.answer(
      .path("id", in: 1...9), .query("color", .choice(Color.self)), .query("age", in: 0...9, default: nil),
      .query("size", in: 0...9, default: nil), .query("full", .flag, default: true), .header("X-Request-ID", .text())
    ) { id, color, age, size, full, header in
      "\(id) \(color) \(age ?? -1) \(size ?? -1) \(full) \(header)"
    }
    #expect(all == "7 green 3 -1 true abc")
  }

  @Test("A header field that may be missing has its default")
  func headers() async throws {
    let answer = try await Self.input(fields: [("X-Shard", "eu")]).answer(
      .header("x-shard", .text()), .header("X-Zone", .text(), default: "any"), .header("X-Rack", .text(), default: nil)
    ) { "\($0) \($1) \($2 ?? "none")" }
    #expect(answer == "eu any none")
  }

  @Test("All faults are told at once, in the order of the parts")
  func faults() async throws {
    let input = Self.input(
      .put, "/notes/0?color=blue&color=red&full=maybe", fields: [(.contentType, "application/json")], content: "{}")
    let faults = await Self.faults {
      try await input.answer(
        .path("id", in: 1...9), .query("color", .choice(Color.self)), .query("full", .flag),
        .query("size", .number(in: 0...1)), .content(Note.self)
      ) { _, _, _, _, _ in }
    }
    #expect(
      faults == [
        "path id out_of_range", "query color repeated", "query full invalid_boolean", "query size required",
        "#/text required",
      ])
  }

  @Test("What is no fault of a value ends the reading at once")
  func ends() async throws {
    let untyped = Self.input(.put, "/notes/0", fields: [(.contentType, "text/plain")], content: "{}")
    await #expect(throws: UnsupportedMediaType.self) {
      try await untyped.answer(.path("id", in: 1...9), .content(Note.self)) { _, _ in }
    }
    let picky = Self.input(
      .put, fields: [(.contentType, "application/json"), (.accept, "text/csv")], content: #"{"text":"a"}"#)
    await #expect(throws: NotAcceptable.self) { try await picky.answer(.content(Note.self)) { _ in } }
    await #expect(throws: AuthenticationFailure.self) {
      try await Self.input().answer(.credentials(BearerAuthentication(realm: "notes"))) { _ in }
    }
  }

  @Test("A patch comes in either format; another one is refused with both")
  func patches() async throws {
    func changed(_ type: String, _ content: String) async throws -> String {
      try await Self.input(.patch, fields: [(.contentType, type)], content: content).answer(.patch(of: Note.self)) {
        try $0.applied(to: Note(text: "a")).text
      }
    }
    #expect(try await changed("application/merge-patch+json", #"{"text":"b"}"#) == "b")
    let operations = #"[{"op":"replace","path":"/text","value":"c"}]"#
    #expect(try await changed("application/json-patch+json", operations) == "c")
    let refusal = await #expect(throws: UnsupportedMediaType.self) { _ = try await changed("application/json", "{}") }
    let both = "application/merge-patch+json, application/json-patch+json"
    #expect(try refusal?.encode(for: RequestHead(.patch)).fields[.acceptPatch]?.text == both)
    let one = Self.input(.patch, fields: [(.contentType, "application/json-patch+json")], content: operations)
    #expect(try await one.answer(.jsonPatch(of: Note.self)) { $0.description } != "")
    await #expect(throws: UnsupportedMediaType.self) { try await one.answer(.mergePatch(of: Note.self)) { _ in } }
    await #expect(throws: ContentTooLarge.self) {
      try await one.answer(.jsonPatch(of: Note.self, operations: 0)) { _ in }
    }
    let route = RouteSignature(.patch, "/notes", .patch(of: Note.self), success: NoContent.self, failure: Never.self)
    #expect(route.accept == ContentPatch.mediaTypes)
  }

  @Test("Content with a key is acted on once, and refused without one before it is read")
  func idempotent() async throws {
    let idempotency = Idempotency()
    let log = Actions()
    func answer(_ key: String?, _ text: String) async throws -> EncodedResponse {
      let input = Self.input(
        .post, fields: [(.contentType, "application/json")] + (key.map { [(.idempotencyKey, $0)] } ?? []),
        content: #"{"text":"\#(text)"}"#)
      return try await input.answer(.idempotent(.content(Note.self), by: idempotency)) { note in
        #expect("\(note)" == "\(note.value)")
        return try await note.perform(from: "ada") { Created(await log.add(note.value.text), location: "/notes/1") }
      }.encode(for: input.facts, using: .standard)
    }
    #expect(try await answer("\"k1\"", "a").text == "1")
    let again = try await answer("\"k1\"", "a")
    #expect(again.text == "1" && again.fields[.idempotentReplayed] == "true")
    await #expect(throws: IdempotencyKeyReused.self) { _ = try await answer("\"k1\"", "b") }
    #expect(try await answer("\"k2\"", "b").text == "2")
    #expect(await log.all == ["a", "b"])
    await #expect(throws: IdempotencyKeyMissing.self) { _ = try await answer(nil, "\\") }
    await #expect(throws: IdempotencyKeyMalformed.self) { _ = try await answer("k1", "\\") }
    await #expect(throws: BadRequest.self) { _ = try await answer("\"k3\"", "\\") }
  }

  @Test("A refusal by the key is a failure of the handler's set")
  func idempotentInSet() async throws {
    let idempotency = Idempotency()
    func answer(_ text: String) async throws -> Bool {
      let input = Self.input(
        .post, fields: [(.contentType, "application/json"), (.idempotencyKey, "\"k\"")],
        content: #"{"text":"\#(text)"}"#)
      return try await input.answer(.idempotent(.content(Note.self), by: idempotency)) { note throws(CreateFailure) in
        try await note.perform(or: CreateFailure.self) { () throws(CreateFailure) in
          if note.value.text == "taken" { throw .conflict() }
          return Created(location: "/notes/1")
        }.isReplay
      }
    }
    await #expect(throws: CreateFailure.self) { _ = try await answer("taken") }
    let failure = await #expect(throws: CreateFailure.self) { _ = try await answer("free") }
    #expect(failure?.response is IdempotencyKeyReused)
  }

  private actor Actions {
    private(set) var all: [String] = []
    func add(_ action: String) -> Int {
      all.append(action)
      return all.count
    }
  }

  @Test("Parts fail with the set of the handler, so that the profile decides about their failures")
  func sets() async throws {
    var settings = ResponseSettings()
    settings.conventions.denial = .notFound
    let request = RequestHead()
    let input = RequestInput(request, content: RequestContent([], of: request), settings: settings) { _ in "0" }
    struct Denied: RequestPart {
      let facts: [RequestPartFact] = [.failure(Forbidden.self)]
      func read(_ input: RequestInput, noting errors: inout FieldErrors) async throws -> Int? { throw Forbidden() }
    }
    let failure = await #expect(throws: ReadFailure.self) {
      try await input.answer(Denied()) { (_: Int) throws(ReadFailure) in throw .notFound() as ReadFailure }
    }
    #expect(try failure?.encode(for: request, using: settings).status == .notFound)
    let failed = await #expect(throws: ReadFailure.self) {
      try await input.answer(.path("id", in: 1...9)) { (_: Int) throws(ReadFailure) in throw .notFound() as ReadFailure
      }
    }
    #expect(failed?.response is ValidationFailed)
  }

  @Test("Pages, conditions and the request itself")
  func others() async throws {
    let input = Self.input(.get, "/notes?page=3&limit=5", fields: [(.ifMatch, "\"a\"")])
    let answer = try await input.answer(.page(), .preconditions, .facts) { page, preconditions, facts in
      "\(page.number) \(preconditions.failure(against: .missing) != nil) \(facts.method)"
    }
    #expect(answer == "3 true GET")
    #expect(
      await Self.faults { try await input.answer(.cursor(limits: 1...2, usual: 1)) { _ in } } == [
        "query limit out_of_range"
      ])
  }

  @Test("A scheme tells its challenge to who has no credentials")
  func challenges() {
    #expect(BearerAuthentication(realm: "notes").challenges.map(\.scheme) == ["Bearer"])
    #expect(BasicAuthentication(realm: "notes").challenges.map(\.scheme) == ["Basic"])
  }
}
