import Foundation
import Testing
import TypedResponses
import TypedResponsesOpenAPI

@Suite("Documents")
struct OpenAPIDocumentTests {
  struct Service: Sendable {
    func show(_ id: Int) async throws(OneOf<NotFound, OutOfCredit>) -> OK<Note> { OK(Note(id: id, text: "")) }
    func create(_ note: Note) async throws(CreateFailure) -> CreateResult<Note> {
      .created(note, location: "/notes/\(note.id)")
    }
    func find(_ note: Note) -> SearchResult<Note> { .ok([]) }
    func events() -> EventStream<AsyncStream<ServerSentEvent>> { EventStream(AsyncStream { $0.finish() }) }
    func plain() throws -> OK<Note> { OK(Note(id: 1, text: "")) }
  }

  static let service = Service()
  static let routes = [
    RouteSignature(.post, "/notes", .content(Note.self), .preconditions(required: true), of: service.create),
    RouteSignature(.query, "notes", .content(Note.self), of: service.find),
    RouteSignature(
      .get, "notes/:id", .path("id", in: 1...9), .query("full", .flag, default: false),
      .credentials(BearerAuthentication(realm: "notes").needing("notes:read")), of: service.show),
    RouteSignature(.get, "/events", of: service.events),
  ]

  static func document(
    _ version: OpenAPIVersion = .v32, _ routes: [RouteSignature] = routes, _ pipeline: ResponsePipeline = .init()
  ) -> OpenAPIDocument {
    OpenAPIDocument(
      APIInfo("Notes", version: "1", servers: ["https://notes.example"]), routes, version: version, pipeline: pipeline)
  }

  @Test("Paths, names, parameters and content")
  func requests() throws {
    let value = Self.document().value
    #expect(value["paths"]?.names == ["/notes", "/notes/{id}", "/events"])
    let show = try #require(value["paths", "/notes/{id}", "get"])
    #expect(show["operationId"] == "getNotesById")
    #expect(
      show["parameters"] == [
        ["name": "id", "in": "path", "required": true, "schema": ["type": "integer", "minimum": 1, "maximum": 9]],
        ["name": "full", "in": "query", "schema": ["type": "boolean", "default": false]],
      ])
    #expect(show["security"] == [["bearer": ["notes:read"]]])
    #expect(
      value["components", "securitySchemes", "bearer"] == [
        "type": "http", "scheme": "bearer", "description": "Credentials for 'notes'.",
      ])
    let create = try #require(value["paths", "/notes", "post"])
    #expect(
      create["requestBody"] == [
        "required": true, "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Note"]]],
      ])
    #expect(create["parameters", "0", "name"] == "If-Match")
    #expect(create["responses", "428"] == ["$ref": "#/components/responses/PreconditionRequired"])
  }

  @Test("Statuses with their meaning, fields, content and links")
  func responses() throws {
    let value = Self.document().value
    let show = try #require(value["paths", "/notes/{id}", "get", "responses"])
    #expect(show.names == ["200", "304", "400", "401", "404", "406", "409", "412", "422"])
    #expect(show["200", "summary"] == "OK")
    #expect(show["200", "headers", "ETag", "schema", "type"] == "string")
    let created = try #require(value["paths", "/notes", "post", "responses", "201"])
    #expect(created["headers", "Location", "required"] == true)
    #expect(
      created["links", "getNotesById"] == [
        "operationId": "getNotesById", "parameters": ["id": "$response.body#/id"],
      ])
    #expect(Self.document().findings.isEmpty)
    let notFound = value["components", "responses", "NotFound", "content", "application/problem+json", "schema"]
    #expect(notFound == ["$ref": "#/components/schemas/Problem"])
  }

  @Test("A problem type has its own schema, with its type as a constant and its examples")
  func problems() throws {
    let value = Self.document().value
    let conflict = try #require(value["paths", "/notes/{id}", "get", "responses", "409"])
    // Another operation has a plain 409, so this one stands where it is used.
    let content = try #require(
      conflict["content", "application/problem+json"]
        ?? value["components", "responses", "Conflict", "content", "application/problem+json"])
    #expect(content["examples", "OutOfCredit1", "value", "balance"] == 30)
    let schema = try #require(value["components", "schemas", "OutOfCredit"])
    #expect(schema["properties", "type", "const"]?.text == OutOfCredit.type.description)
    #expect(schema["properties", "balance"] == ["type": "integer", "format": "int64"])
    #expect(schema["properties", "title", "const"]?.text == OutOfCredit.title)
    var pipeline = ResponsePipeline()
    pipeline.settings.problems.translations = ProblemTranslations(from: "en", ProblemTexts(language: "de"))
    let translated = Self.document(.v32, Self.routes, pipeline).value
    #expect(translated["components", "schemas", "OutOfCredit", "properties", "title"] == ["type": "string"])
    #expect(schema["required"] == ["type", "title", "status", "balance"])
  }

  @Test("What says more comes first, since clients take the first schema that fits")
  func order() {
    let route = RouteSignature(
      .post, "/notes", success: OK<Note>.self, failure: OneOf<Conflict, OutOfCredit>.self)
    let value = Self.document(.v32, [route]).value
    let schema = value["components", "responses", "Conflict", "content", "application/problem+json", "schema"]
    #expect(
      schema?["anyOf"] == [["$ref": "#/components/schemas/OutOfCredit"], ["$ref": "#/components/schemas/Problem"]])
  }

  struct Draft: Codable, Sendable {
    var note: Note
    var former: [Draft]
    var next: Note?
    var title: String?
  }

  @Test("A merge patch has the members of what it changes, and needs none of them")
  func patches() throws {
    let route = RouteSignature(
      .patch, "/draft", .mergePatch(of: Draft.self), success: OK<Draft>.self, failure: Never.self)
    let value = Self.document(.v32, [route]).value
    let content = try #require(value["paths", "/draft", "patch", "requestBody", "content"])
    #expect(content["application/merge-patch+json", "schema"] == ["$ref": "#/components/schemas/Draft-Patch"])
    let patch = try #require(value["components", "schemas", "Draft-Patch"])
    #expect(patch["required"] == nil)
    #expect(patch["properties", "note"] == ["$ref": "#/components/schemas/Note-Patch"])
    #expect(patch["properties", "next", "anyOf", "0"] == ["$ref": "#/components/schemas/Note-Patch"])
    #expect(patch["properties", "title", "type"] == ["string", "null"])
    // An array is replaced as a whole.
    #expect(patch["properties", "former", "items"] == ["$ref": "#/components/schemas/Draft"])
    #expect(value["components", "schemas", "Note-Patch"]?.names == ["type", "properties"])
    #expect(value["components", "schemas", "Note", "required"] == ["id", "text"])
  }

  @Test("A patch in either format is described in both")
  func eitherPatch() throws {
    let route = RouteSignature(.patch, "/draft", .patch(of: Draft.self), success: OK<Draft>.self, failure: Never.self)
    let operation = try #require(Self.document(.v32, [route]).value["paths", "/draft", "patch"])
    let content = try #require(operation["requestBody", "content"])
    #expect(content.names == ["application/merge-patch+json", "application/json-patch+json"])
    #expect(content["application/merge-patch+json", "schema"] == ["$ref": "#/components/schemas/Draft-Patch"])
    let operations = content["application/json-patch+json", "schema"]
    #expect(operations?["type"] == "array")
    #expect(operations?["items", "oneOf", "0", "required"] == ["op", "path", "value"])
    #expect(operations?["items", "oneOf", "1", "properties", "op", "enum"] == ["remove"])
    #expect(operations?["items", "oneOf", "2", "properties", "from", "format"] == "json-pointer")
    #expect(operation["responses", "415"] != nil && operation["responses", "409"] != nil)
  }

  @Test("A key that requests are told apart by is described with the content")
  func idempotencyKey() throws {
    func route(_ idempotency: Idempotency) -> RouteSignature {
      RouteSignature(
        .post, "/notes", .idempotent(.content(Note.self), by: idempotency),
        success: IdempotentResponse<Created<Note>>.self, failure: Never.self)
    }
    let operation = try #require(Self.document(.v32, [route(Idempotency())]).value["paths", "/notes", "post"])
    #expect(operation["parameters", "0", "name"] == "Idempotency-Key")
    #expect(operation["parameters", "0", "required"] == true)
    #expect(operation["parameters", "0", "schema", "pattern"] != nil)
    #expect(operation["requestBody", "content", "application/json"] != nil)
    for code in ["201", "400", "409", "415", "422"] { #expect(operation["responses", code] != nil, "\(code)") }
    var lenient = Idempotency()
    (lenient.isRequired, lenient.acceptsBareKeys) = (false, true)
    let other = Self.document(.v32, [route(lenient)]).value["paths", "/notes", "post", "parameters", "0"]
    #expect(other == ["name": "Idempotency-Key", "in": "header", "schema": ["type": "string"]])
  }

  @Test("3.2 has words for QUERY and for what streams are made of; 3.1 says that it has none")
  func versions() {
    let later = Self.document(.v32)
    #expect(later.value["openapi"] == "3.2.0")
    #expect(later.value["paths", "/notes", "query", "operationId"] == "queryNotes")
    let stream = later.value["paths", "/events", "get", "responses", "200", "content", "text/event-stream"]
    #expect(stream?["itemSchema", "properties", "data", "type"] == "string")
    let earlier = Self.document(.v31)
    #expect(earlier.value["paths", "/notes"]?.names == ["x-query", "post"])
    #expect(earlier.findings.filter { $0.type.hasPrefix("OpenAPI 3.1") }.count == 2)
  }

  @Test("A route names the media types of its files, and text is a string")
  func files() {
    var route = RouteSignature(
      .get, "/table", .credentials(BasicAuthentication(realm: "other")),
      .credentials(BearerAuthentication(realm: "more")), success: Representation<BytesSource>.self, failure: Never.self)
    #expect(Self.document(.v32, [route]).findings.map(\.type) == ["GET /table"])
    route.contentTypes = ["text/csv", "application/pdf"]
    let document = Self.document(.v32, [route] + Self.routes)
    #expect(document.findings.isEmpty)
    let table = document.value["paths", "/table", "get"]
    #expect(
      table?["responses", "200", "content"] == ["text/csv": ["schema": ["type": "string"]], "application/pdf": [:]])
    // The same scheme stands twice where two realms ask for it.
    #expect(table?["security"] == [["basic": []], ["bearer": []]])
    #expect(document.value["components", "securitySchemes"]?.names == ["basic", "bearer", "bearer2"])
  }

  @Test("A handler that may throw anything has a default, and leaves a finding")
  func plainThrows() {
    let document = Self.document(.v32, [RouteSignature(.get, "/plain", of: Self.service.plain)])
    #expect(document.value["paths", "/plain", "get", "responses"]?.names.last == "default")
    #expect(document.findings.first?.type == "GET /plain")
  }

  @Test("What is going away is marked, and says so in every response")
  func deprecation() throws {
    var pipeline = ResponsePipeline()
    pipeline.deprecations = [
      DeprecationPolicy(
        of: "/notes", since: try #require(HTTPDate(parsing: "Sun, 01 Nov 2026 00:00:00 GMT")),
        explainedAt: "https://notes.example/changes")
    ]
    let value = Self.document(.v32, Self.routes, pipeline).value
    #expect(value["paths", "/notes/{id}", "get", "deprecated"] == true)
    #expect(value["paths", "/notes/{id}", "get", "responses", "200", "headers", "Deprecation", "required"] == true)
    #expect(value["paths", "/events", "get", "deprecated"] == nil)
  }

  @Test("The same types make the same octets, with a tag by which clients keep them")
  func stable() throws {
    let document = Self.document()
    #expect(document.octets == Self.document().octets)
    let first = try document.encode(for: RequestHead())
    let tag = try #require(first.fields[.etag]?.text)
    #expect(first.status == .ok)
    let second = try document.encode(for: RequestHead(fields: [(.ifNoneMatch, tag)]))
    #expect(second.status == .notModified)
  }

  @Test("A stale file is refused, with what changed")
  func stale() throws {
    let document = Self.document()
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    try Data(document.octets).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try document.requireCurrent(at: file.path)
    let later = Self.document(.v32, Array(Self.routes.dropLast()))
    let error = #expect(throws: StaleDocument.self) { try later.requireCurrent(at: file.path) }
    #expect(error?.changes.map(\.pointer) == ["/paths/~1events"])
  }
}
