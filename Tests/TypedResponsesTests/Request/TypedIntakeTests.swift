import Foundation
import Testing
import TypedResponses

/// Handlers that say in their signature how they fail read requests without a `catch`.
@Suite struct TypedIntakeTests {
  private struct Album: Decodable { var title: String }

  private func status(_ read: () async throws(CreateFailure) -> some Any) async throws -> StatusCode? {
    do throws(CreateFailure) {
      _ = try await read()
      return nil
    } catch {
      return try error.encode(for: RequestHead(.post)).status
    }
  }

  private func content(_ text: String, _ type: String = "application/x-www-form-urlencoded") -> RequestContent {
    RequestContent(Array(text.utf8), of: RequestHead(.post, fields: [(.contentType, type)]))
  }

  private func upload(_ parts: String...) -> RequestContent {
    let text = parts.map { "--b\r\nContent-Disposition: form-data; \($0)\r\n" }.joined() + "--b--"
    return content(text, "multipart/form-data; boundary=b")
  }

  // MARK: - What the server says

  private struct ServerError: Error { var code: Int }

  private struct Server: RequestHost {
    func response(to error: any Error) -> (any EncodableResponse)? {
      (error as? ServerError).map { ForeignResponse(code: $0.code) }
    }
  }

  private struct Failing: AsyncSequence, AsyncIteratorProtocol, Sendable {
    let error: any Error & Sendable
    func next() async throws -> [UInt8]? { throw error }
    func makeAsyncIterator() -> Failing { self }
  }

  @Test(
    "What the server says of content that is too large or too late keeps its status; all else is content that broke off",
    arguments: [
      (ServerError(code: 413), 413), (ServerError(code: 408), 408), (ServerError(code: 503), 400),
      (RequestTimeout.late, 408), (ContentTooLarge.beyondServer, 413), (NotFound(), 400), (CancellationError(), 400),
    ] as [(any Error & Sendable, Int)])
  func server(_ error: any Error & Sendable, _ status: Int) async {
    let request = RequestHead(.post, fields: [(.contentType, "text/plain")], notes: RequestNotes(host: Server()))
    let content = RequestContent(Failing(error: error), of: request)
    let encoded = await ResponsePipeline().respond(to: request) { () async throws(CreateFailure) -> NoContent in
      _ = try await content.octets(accept: ["text/plain"], or: CreateFailure.self)
      return NoContent()
    }
    #expect(encoded.status.code == status)
  }

  // MARK: - Forms

  @Test("A form is read with the failures of the caller's set")
  func form() async throws {
    func read(_ content: RequestContent) async throws(CreateFailure) -> Album {
      try await content.form(upTo: 20, fields: 2, or: CreateFailure.self).decode(or: CreateFailure.self)
    }
    #expect(try await read(content("title=Tide")).title == "Tide")
    #expect(
      try await status { () throws(CreateFailure) in try await read(content("name=Tide")) } == .unprocessableContent)
    #expect(
      try await status { () throws(CreateFailure) in try await read(content("title=%FF")) } == .unprocessableContent)
    #expect(try await status { () throws(CreateFailure) in try await read(content("a=1&b=2&c=3")) } == .contentTooLarge)
    #expect(
      try await status { () throws(CreateFailure) in try await read(content("title=a", "text/csv")) }
        == .unsupportedMediaType)
  }

  @Test("So are the files of a form, and what the closure throws comes through as it was thrown")
  func files() async throws {
    func read(_ content: RequestContent) async throws(CreateFailure) -> [String] {
      var files: [String] = []
      let form = try await content.form(or: CreateFailure.self) { (file) throws(CreateFailure) in
        try file.require(accept: ["image/png"], or: CreateFailure.self)
        if file.filename == "taken.png" { throw .conflict(detail: "There is such a picture.") }
        files.append(try await file.text(upTo: 4, or: CreateFailure.self))
      }
      return try [form.decode(Album.self, or: CreateFailure.self).title] + files
    }
    let title = "name=title\r\n\r\nTide"
    func png(_ name: String, _ text: String, _ type: String = "image/png") -> String {
      "name=p; filename=\"\(name)\"\r\nContent-Type: \(type)\r\n\r\n\(text)"
    }
    #expect(try await read(upload(title, png("a.png", "sea"))) == ["Tide", "sea"])
    let refused: [(RequestContent, StatusCode)] = [
      (upload(title, png("a.png", "ocean")), .contentTooLarge), (upload(title, png("taken.png", "a")), .conflict),
      (upload(title, png("a.gif", "a", "image/gif")), .unprocessableContent),
      (upload(png("a.png", "a")), .unprocessableContent),
      (content("--b\r\n", "multipart/form-data; boundary=b"), .badRequest),
      (content("--b\r\n", "multipart/form-data"), .badRequest), (content("a=b"), .unsupportedMediaType),
    ]
    for (content, expected) in refused {
      #expect(try await status { () throws(CreateFailure) in try await read(content) } == expected)
    }
  }

  @Test("So are its parts one by one, into memory or into a file")
  func parts() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parts-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func read(_ content: RequestContent, into folder: String) async throws(CreateFailure) -> [Int] {
      var sizes: [Int] = []
      try await content.forEachPart(or: CreateFailure.self) { (part) throws(CreateFailure) in
        sizes.append(
          part.isFile
            ? try await part.save(to: "\(folder)/a", upTo: 3, or: CreateFailure.self)
            : try await part.octets(or: CreateFailure.self).count)
      }
      return sizes
    }
    let (field, file) = ("name=title\r\n\r\nTide", "name=f; filename=f\r\n\r\n")
    #expect(try await read(upload(field, file + "sea"), into: folder) == [4, 3])
    #expect(FileManager.default.contents(atPath: "\(folder)/a") == Data("sea".utf8))
    #expect(
      try await status { () throws(CreateFailure) in try await read(upload(file + "ocean"), into: folder) }
        == .contentTooLarge)
    #expect(
      try await status { () throws(CreateFailure) in try await read(upload(file + "sea"), into: "\(folder)/none") }
        == .internalServerError)
  }

  // MARK: - Faults of several places

  @Test("Faults of several places are collected out of the caller's set, and other failures are thrown in it")
  func collect() async throws {
    func read(_ request: RequestHead, _ text: String) async throws(CreateFailure) -> [String?] {
      var errors = FieldErrors()
      let page = try errors.collect { () throws(CreateFailure) in try PageRequest(request, or: CreateFailure.self) }
      let album = try await errors.collect { () async throws(CreateFailure) in
        try await content(text, "application/json").value(Album.self, or: CreateFailure.self)
      }
      try errors.refuse(or: CreateFailure.self)
      return [page.map { "\($0.number)" }, album?.title]
    }
    #expect(try await read(RequestHead(.post, "/?page=2"), #"{"title":"Tide"}"#) == ["2", "Tide"])
    let both = await #expect(throws: CreateFailure.self) { try await read(RequestHead(.post, "/?page=x"), "{}") }
    let failed = try #require(both?.response as? ValidationFailed)
    #expect(failed.fields.map(\.code) == ["invalid_integer", "required"])
    let broken = await #expect(throws: CreateFailure.self) { try await read(RequestHead(.post, "/?page=x"), "{") }
    #expect(broken?.response is BadRequest)
  }

  @Test("Parameters that may be missing have a default or none, and what is there has to be right")
  func demands() throws {
    enum Order: String, CaseIterable { case name, size }
    let demands = ParameterDemands(or: ReadFailure.self)
    let (none, place) = (nil as String?, FieldLocation.query("a"))
    #expect(try demands.integer(place, none, in: 1...9, default: 4) == 4)
    #expect(try demands.integer(place, "5", in: 1...9, default: 4) == 5)
    #expect(try demands.number(place, none, in: 0...1, default: 0.5) == 0.5)
    #expect(try demands.flag(place, none, default: true))
    #expect(try demands.choice(place, none, default: Order.size) == .size)
    #expect(try demands.choice(place, "name", default: Order.size) == .name)
    #expect(try demands.text(place, none, length: 1...2, default: "ab") == "ab")
    #expect(try demands.optional(place, none) { $0.date($1, $2) } == nil)
    #expect(try demands.required(place, "1970-01-01T00:00:10Z") { $0.date($1, $2) } == Date(timeIntervalSince1970: 10))
    let wrong: [(String, () throws -> Void)] = [
      ("out_of_range", { _ = try demands.integer(place, "10", in: 1...9, default: 4) }),
      ("invalid_boolean", { _ = try demands.flag(place, "yes", default: true) }),
      ("not_allowed", { _ = try demands.choice(place, "", default: Order.size) }),
      ("invalid_date", { _ = try demands.optional(place, "today") { $0.date($1, $2) } }),
      ("required", { _ = try demands.required(place, none) { $0.uuid($1, $2) } }),
      ("invalid_value", { _ = try demands.optional(place, "a") { _, _, _ in nil as Int? } }),
    ]
    for (code, call) in wrong {
      let failure = try #require(throws: ReadFailure.self) { try call() }
      #expect((failure.response as? ValidationFailed)?.fields.map(\.code) == [code])
    }
  }

  // MARK: - Tokens and keys

  @Test("Tokens that are bound to a key have their scopes checked as others have")
  func scopes() throws {
    func authorize<Scheme: TokenAuthentication>(_ scheme: Scheme, _ granted: [String]) throws(ReadFailure) {
      try scheme.needing("orders:read orders:write").checkScope(granted, or: ReadFailure.self)
    }
    let schemes: [any TokenAuthentication] = [BearerAuthentication(realm: "api"), DPoPAuthentication(algs: "ES256")]
    for scheme in schemes {
      let failure = try #require(throws: ReadFailure.self) { try authorize(scheme, ["orders:read"]) }
      let sent = try failure.encode(for: RequestHead())
      #expect(sent.status == .forbidden)
      let challenge = try #require(sent.fields[.wwwAuthenticate]?.text)
      #expect(challenge.contains(#"scope="orders:read orders:write", error="insufficient_scope""#), "\(challenge)")
      try authorize(scheme, ["orders:write", "orders:read"])
    }
  }

  @Test("An action is done once in a handler that names its failures, and each refusal is one of them")
  func idempotency() async throws {
    var idempotency = Idempotency(store: InMemoryIdempotencyStore(clock: ManualClock()))
    idempotency.isRequired = true
    func pay(_ key: String?, _ text: String = "1", taken: Bool = false) async throws(CreateFailure)
      -> IdempotentResponse<Created<String>>
    {
      let request = RequestHead(.post, "/payments", fields: key.map { [(.idempotencyKey, $0)] } ?? [])
      return try await idempotency.perform(request, Array(text.utf8), or: CreateFailure.self) {
        () throws(CreateFailure) in
        if taken { throw .conflict(detail: "It is paid.") }
        return Created("paid", location: "/payments/7")
      }
    }
    let first = try await pay(#""a""#).encode(for: RequestHead(.post))
    let again = try await pay(#""a""#).encode(for: RequestHead(.post))
    #expect(first.status == .created && again.status == .created && again.text == first.text)
    #expect(try await status { () throws(CreateFailure) in try await pay(nil) } == .badRequest)
    #expect(try await status { () throws(CreateFailure) in try await pay("a") } == .badRequest)
    #expect(try await status { () throws(CreateFailure) in try await pay(#""a""#, "2") } == .unprocessableContent)
    let conflict = await #expect(throws: CreateFailure.self) { try await pay(#""b""#, taken: true) }
    #expect(conflict?.response.details.detail == "It is paid.")
  }

  @Test("An answer that cannot be encoded is the set's 500, and so is a store that fails its 503")
  func failingIdempotency() async throws {
    struct Odd: Encodable { var number = Double.nan }
    let request = RequestHead(.post, "/payments", fields: [(.idempotencyKey, #""a""#)])
    func perform<Success: EncodableResponse>(
      _ store: any IdempotencyStore, _ handler: () async throws(CreateFailure) -> Success
    ) async throws(CreateFailure) -> IdempotentResponse<Success> {
      try await Idempotency(store: store).perform(request, [], or: CreateFailure.self, handler)
    }
    #expect(
      try await status { () throws(CreateFailure) in
        try await perform(InMemoryIdempotencyStore()) { () throws(CreateFailure) in OK(Odd()) }
      } == .internalServerError)
    #expect(
      try await status { () throws(CreateFailure) in
        try await perform(BrokenStore()) { () throws(CreateFailure) in OK(1) }
      } == .serviceUnavailable)
  }
}

/// A store that cannot be reached.
private struct BrokenStore: IdempotencyStore {
  struct Unreachable: Error {}

  func claim(_ key: String, fingerprint: [UInt8], lease: Duration) async throws -> IdempotencyClaim {
    throw Unreachable()
  }

  func complete(_ key: String, token: String, with response: SavedResponse, for lifetime: Duration) async throws {
    throw Unreachable()
  }

  func release(_ key: String, token: String) async throws { throw Unreachable() }
}
