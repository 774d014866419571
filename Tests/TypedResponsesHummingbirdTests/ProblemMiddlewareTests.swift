#if Hummingbird
  import Foundation
  import HTTPTypes
  import Hummingbird
  import InMemoryLogging
  import Logging
  import NIOCore
  import Testing
  import TypedResponses
  import TypedResponsesHummingbird

  /// Something thrown, by name, so that a failure tells which.
  struct Thrown: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let error: any Error
    let status: Int
    var content: String?

    static let table: [Thrown] = [
      Thrown(
        testDescription: "a problem of this package", error: Conflict(detail: "Taken."), status: 409,
        content: #"{"type":"about:blank","title":"Conflict","status":409,"detail":"Taken."}"#),
      Thrown(
        testDescription: "an application's problem", error: OutOfCredit(balance: 30), status: 409,
        content: #"{"type":"https://example.com/problems/out-of-credit","title":"You do not have enough credit.","#
          + #""status":409,"balance":30}"#),
      Thrown(
        testDescription: "Hummingbird's error with a message", error: HTTPError(.badRequest, message: "No page."),
        status: 400, content: #"{"type":"about:blank","title":"Bad Request","status":400,"detail":"No page."}"#),
      Thrown(
        testDescription: "Hummingbird's bare error", error: HTTPError(.gone), status: 410,
        content: #"{"type":"about:blank","title":"Gone","status":410}"#),
      Thrown(
        testDescription: "content over the limit", error: NIOTooManyBytesError(maxBytes: 10), status: 413,
        content: #"{"type":"about:blank","title":"Content Too Large","status":413,"#
          + #""detail":"The content is larger than this server takes."}"#),
      Thrown(
        testDescription: "a decoding error",
        error: DecodingError.typeMismatch(
          Int.self, .init(codingPath: [Step("items"), Step(index: 2), Step("a/b")], debugDescription: "Expected Int")),
        status: 422,
        content: #"{"type":"about:blank","title":"Unprocessable Content","status":422,"#
          + #""detail":"A value in the request is not acceptable.","errors":[{"detail":"Must be an integer.","#
          + ##""pointer":"#/items/2/a~1b","code":"invalid_integer"}]}"##),
      Thrown(
        testDescription: "what Hummingbird makes of a decoding error",
        error: HTTPError(.badRequest, message: "Type mismatch for `items.2.age` key, expected `Int` type."),
        status: 422,
        content: #"{"type":"about:blank","title":"Unprocessable Content","status":422,"#
          + #""detail":"A value in the request is not acceptable.","errors":[{"detail":"Must be of another type.","#
          + ##""pointer":"#/items/2/age","code":"wrong_type"}]}"##),
      Thrown(testDescription: "cancellation", error: CancellationError(), status: 503),
      Thrown(testDescription: "an unregistered status", error: HTTPError(.init(code: 444)), status: 400),
      Thrown(testDescription: "a teapot", error: HTTPError(.init(code: 418)), status: 400),
      Thrown(testDescription: "a server error's message", error: HTTPError(.badGateway, message: secret), status: 502),
      Thrown(testDescription: "an unknown error", error: Unknown(secret: secret), status: 500),
    ]

    static let secret = "password=hunter2"
  }

  struct OutOfCredit: ProblemType {
    static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
    static let title = "You do not have enough credit."
    var balance: Int
    var base: Conflict { Conflict() }
  }

  private struct Unknown: Error {
    let secret: String
  }

  private struct Step: CodingKey {
    let stringValue: String
    let intValue: Int?
    init(_ name: String) { (stringValue, intValue) = (name, nil) }
    init(index: Int) { (stringValue, intValue) = ("Index \(index)", index) }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { self.init(index: intValue) }
  }

  /// A request for a file, and the status that answers it.
  struct FileRequest: Sendable, CustomTestStringConvertible {
    let path: String
    let range: String?
    let status: Int
    var testDescription: String { "\(path) \(range ?? "")" }

    init(_ path: String, range: String? = nil, _ status: Int) {
      (self.path, self.range, self.status) = (path, range, status)
    }
  }

  @Suite struct ProblemMiddlewareTests {
    /// Where the problem middleware stands among the others.
    enum Order: CaseIterable {
      case alone, outsideCORS, insideCORS, outsideFiles, insideFiles
    }

    private func responder(throwing error: any Error, _ order: Order) -> RouterResponder<BasicRequestContext> {
      let router = Router()
      let problems = ProblemMiddleware<BasicRequestContext>()
      let cors = CORSMiddleware<BasicRequestContext>(allowOrigin: .oneOf("https://app.example"))
      switch order {
      case .alone: router.add(middleware: problems)
      case .outsideCORS: router.add(middleware: problems).add(middleware: cors)
      case .insideCORS: router.add(middleware: cors).add(middleware: problems)
      case .outsideFiles:
        router.add(middleware: problems).add(middleware: FileMiddleware("no-such-folder"))
      case .insideFiles:
        router.add(middleware: FileMiddleware("no-such-folder")).add(middleware: problems)
      }
      router.get("a") { _, _ -> NoContent in throw error }
      return router.buildResponder()
    }

    @Test(
      "Whatever is thrown, wherever the middleware stands, becomes one problem", arguments: Thrown.table, Order.allCases
    )
    func becomesProblem(_ thrown: Thrown, _ order: Order) async throws {
      let answer = try await answer(
        of: responder(throwing: thrown.error, order), to: .get, "/a", headers: [.origin: "https://app.example"])
      #expect(answer.status == thrown.status)
      #expect(answer.values("Content-Type") == ["application/problem+json"])
      #expect(answer.values("Content-Length") == ["\(answer.content.utf8.count)"])
      if let content = thrown.content { #expect(answer.content == content) }
      #expect(!answer.content.contains(Thrown.secret))
      if order == .outsideCORS || order == .insideCORS {
        #expect(answer.values("Access-Control-Allow-Origin") == ["https://app.example"])
        #expect(answer.values("Vary") == ["Origin"])
      }
    }

    /// What two pipelines answer differently.
    private struct Overdue: Error {}

    private struct Answering: RouterMiddleware {
      func handle(
        _ request: Hummingbird.Request, context: BasicRequestContext,
        next: (Hummingbird.Request, BasicRequestContext) async throws -> Hummingbird.Response
      ) async throws -> Hummingbird.Response {
        let before = request.response(to: Overdue(), in: context).status.code
        var response = try await next(request, context)
        response.headers[.server] = "\(before) \(request.response(to: Overdue(), in: context).status.code)"
        return response
      }
    }

    @Test("A middleware around a group has its own pipeline inside of it, and only there")
    func pipelineOfGroup() async throws {
      let router = TypedRouter(pipeline: ResponsePipeline(errors: Self.answering(GatewayTimeout())))
      let inner = ResponsePipeline(errors: Self.answering(Conflict()))
      router.group("a").add(middleware: Answering()).add(middleware: ProblemMiddleware(pipeline: inner))
        .get { request, context in
          OK(["inside": Int(request.response(to: Overdue(), in: context).status.code)])
        }
      let answer = try await answer(of: router.buildResponder(), to: .get, "/a")
      #expect(answer.content == #"{"inside":409}"#)
      #expect(answer.values("Server") == ["504 504"])
    }

    private static func answering(_ answer: some ErrorResponse) -> ErrorMapping {
      var errors = ErrorMapping()
      errors.map(Overdue.self) { _ in answer }
      return errors
    }

    @Test(
      "What the file middleware answers keeps its meaning, and what it throws or gets wrong becomes a problem",
      arguments: [
        FileRequest("/note.txt", 200), FileRequest("/note.txt", range: "bytes=1-2", 206),
        FileRequest("/note.txt", range: "bytes=9-", 416), FileRequest("/none.txt", 404),
        FileRequest("/%2e%2e/secret", 400),
      ])
    func files(_ request: FileRequest) async throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "files-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try Data("hello".utf8).write(to: folder.appending(path: "note.txt"))
      let router = Router()
      router.add(middleware: ProblemMiddleware()).add(middleware: FileMiddleware(folder.path))
      let answer = try await answer(
        of: router.buildResponder(), to: .get, request.path, headers: request.range.map { [.range: $0] } ?? [:])
      #expect(answer.status == request.status)
      #expect(answer.values("Content-Type") == [request.status < 400 ? "text/plain" : "application/problem+json"])
      #expect(answer.values("Content-Length") == ["\(answer.content.utf8.count)"])
      if request.status == 416 { #expect(answer.values("Content-Range") == ["bytes */5"]) }
    }

    @Test(
      "An unknown error is logged in full under the incident id that the client was told", arguments: Order.allCases)
    func incident(_ order: Order) async throws {
      let log = InMemoryLogHandler()
      let logger = Logger(label: "test") { _ in log }
      let answer = try await answer(
        of: responder(throwing: Unknown(secret: Thrown.secret), order), to: .get, "/a",
        headers: [.origin: "https://app.example"], logger: logger)
      let problem = try JSONValue(parsing: Array(answer.content.utf8))
      guard case .object(let members) = problem, case .string(let incident)? = members["incident"] else {
        Issue.record("no incident in \(answer.content)")
        return
      }
      let lines = log.entries.filter { $0.level == .error }
      #expect(lines.count == 1)
      #expect(lines.first?.metadata["incident"] == "\(incident)")
      #expect(lines.first?.error is Unknown)
      #expect(lines.first?.message == "500 Internal Server Error")
      #expect(lines.first?.metadata["error.type"] == "500")
      #expect(lines.first?.metadata.description.contains(Thrown.secret) == false)
    }

    @Test("A client's error is logged at level info: status, key and codes, and nothing that the client has sent")
    func clientError() async throws {
      let log = InMemoryLogHandler()
      let logger = Logger(label: "test") { _ in log }
      let missing = NotFound(detail: "No user has the id 7.").message("user.missing", ["id": 7])
      let wrong = ValidationFailed(fields: FieldError("/a", code: "required", detail: "A."))
      for error in [missing, OutOfCredit(balance: 3), wrong] as [any Error] {
        _ = try await answer(
          of: responder(throwing: error, .alone), to: .get, "/a?token=\(Thrown.secret)", logger: logger)
      }
      #expect(log.entries.map(\.level) == [.info, .info, .info])
      #expect(
        log.entries.map(\.message) == [
          "404 Not Found: user.missing", "409 Conflict", "422 Unprocessable Content: validation.one",
        ])
      let shared: Logger.Metadata = ["http.request.method": "GET", "url.path": "/a", "http.route": "/a"]
      let own: [Logger.Metadata] = [
        ["http.response.status_code": "404", "error.type": "404"],
        [
          "http.response.status_code": "409", "error.type": "\(OutOfCredit.type)",
          "problem.type": "\(OutOfCredit.type)",
        ],
        ["http.response.status_code": "422", "error.type": "422", "problem.faults": "required"],
      ]
      for (entry, own) in zip(log.entries, own) {
        let expected = shared.merging(own) { $1 }
        #expect(entry.metadata.filter { $0.key != "hb.request.id" } == expected)
      }
    }

    @Test("What an error response keeps for the log is the line's message")
    func keptText() async throws {
      let log = InMemoryLogHandler()
      let logger = Logger(label: "test") { _ in log }
      let error = BadGateway(detail: "The shop does not answer.").logging("shop-3 is silent")
      _ = try await answer(of: responder(throwing: error, .alone), to: .init("BREW")!, "/a", logger: logger)
      _ = try await answer(of: responder(throwing: error, .alone), to: .get, "/a", logger: logger)
      #expect(log.entries.map(\.message) == ["404 Not Found", "502 Bad Gateway: shop-3 is silent"])
      #expect(log.entries.map { $0.metadata["http.request.method"] } == ["_OTHER", "GET"])
      #expect(log.entries.last?.error is BadGateway)
    }

    @Test("A redirect or a 304 that is thrown is no failure, and is not logged", arguments: Order.allCases)
    func redirection(_ order: Order) async throws {
      let log = InMemoryLogHandler()
      let logger = Logger(label: "test") { _ in log }
      let moved = HTTPError(.found, headers: [.location: "/b"])
      let found = try await answer(of: responder(throwing: moved, order), to: .get, "/a", logger: logger)
      #expect(found.status == 302)
      #expect(found.values("Location") == ["/b"])
      #expect(found.content.isEmpty)
      let same = try await answer(
        of: responder(throwing: HTTPError(.notModified), order), to: .get, "/a", logger: logger)
      #expect(same.status == 304)
      #expect(same.content.isEmpty && same.values("Content-Length").isEmpty)
      #expect(!log.entries.contains { $0.level >= .info })
    }

    @Test("The fields of a framework's error are kept, its content type is not, and a 401 always challenges")
    func keepsFields() async throws {
      let limited = HTTPError(.tooManyRequests, headers: [.retryAfter: "7", .contentType: "text/plain"])
      let answer = try await answer(of: responder(throwing: limited, .alone), to: .get, "/a")
      #expect(answer.values("Retry-After") == ["7"])
      #expect(answer.values("Content-Type") == ["application/problem+json"])
      #expect(answer.values("Cache-Control") == ["no-store"])
      let unauthorized = try await self.answerTo(HTTPError(.unauthorized))
      #expect(unauthorized.values("WWW-Authenticate") == ["Bearer realm=\"api\""])
    }

    private func answerTo(_ error: any Error) async throws -> Answer {
      try await answer(of: responder(throwing: error, .alone), to: .get, "/a")
    }

    @Test("A bare error status that a route returns becomes a problem too")
    func returnedStatus() async throws {
      let router = Router()
      router.add(middleware: ProblemMiddleware())
      router.get("a") { _, _ in HTTPResponse.Status.notFound }
      router.get("b") { _, _ in HTTPResponse.Status.noContent }
      let responder = router.buildResponder()
      let notFound = try await answer(of: responder, to: .get, "/a")
      #expect(notFound.content == #"{"type":"about:blank","title":"Not Found","status":404}"#)
      let noContent = try await answer(of: responder, to: .get, "/b")
      #expect(noContent.values("Content-Length").isEmpty)
    }
  }
#endif
