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
