import Synchronization
import Testing
import TypedResponses

private enum Tenant: RequestNoteKey { typealias Value = String }
private enum Plan: RequestNoteKey { typealias Value = String }

private struct Overdrawn: Error {}

private struct Host: RequestHost {
  let lines: Lines
  var requestID: String? { "host-1" }
  var route: String? { "/accounts/{id}" }
  var traceID: String? { "4bf92f3577b34da6a3ce929d0e0e4736" }

  func response(to error: any Error) -> (any EncodableResponse)? {
    error is Overdrawn ? PaymentDenied() : nil
  }

  func log(_ report: ErrorReport) { lines.append("\(report.status)") }

  final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func append(_ line: String) { lines.withLock { $0.append(line) } }
  }
}

private struct PaymentDenied: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/denied"
  static let title = "The payment was denied."
  var base: Conflict { Conflict() }
}

@Suite struct RequestNotesTests {
  private let request = RequestHead(.get, "/accounts/7?token=secret")

  @Test("What a middleware notes is seen by hooks, by rules of the mapping and by observers")
  func shared() throws {
    let seen = Host.Lines()
    var pipeline = ResponsePipeline()
    pipeline.settings.problems.enrich { context in
      context.request.notes[Tenant.self].map { [.init("tenant", .string($0))] } ?? []
    }
    pipeline.addToEvery { fields, request, _ in
      if let id = request.notes.requestID.flatMap({ try? FieldValue($0) }) { fields.add(.xRequestID, id) }
    }
    pipeline.errors.map(Overdrawn.self) { _, request in
      request.notes.principal == "ada" ? Conflict(detail: "Ada owes.") : nil
    }
    pipeline.observe { report in seen.append("\(report.notes) \(report.notes[Tenant.self] ?? "")") }
    request.notes[Tenant.self] = "acme"
    request.notes.requestID = "7f"
    request.notes.principal = "ada"
    request.notes.route = "/accounts/:id"
    let encoded = pipeline.encode(failure: Overdrawn(), for: request)
    #expect(encoded.status == .conflict)
    #expect(encoded.text?.contains(#""tenant":"acme""#) == true)
    #expect(encoded.fields[.xRequestID] == "7f")
    #expect(seen.all == ["request 7f, route /accounts/:id, of ada acme"])
    request.notes.principal = nil
    #expect(pipeline.encode(failure: Overdrawn(), for: request).status == .internalServerError)
  }

  @Test("Notes of two keys, and of two requests, are kept apart")
  func apart() {
    request.notes[Tenant.self] = "acme"
    request.notes[Plan.self] = "free"
    request.notes[Tenant.self] = nil
    #expect(request.notes[Tenant.self] == nil && request.notes[Plan.self] == "free")
    #expect(RequestHead().notes[Plan.self] == nil)
  }

  @Test(
    "Fields that are noted stand on successes and errors, before those of every response, and yield to the response")
  func fields() throws {
    var pipeline = ResponsePipeline()
    pipeline.addToEvery { fields, _, _ in fields.add(.xRequestID, "late") }
    let policy = try RateLimitPolicy("hourly", quota: 5, window: .seconds(3600))
    request.notes.add(StrictTransportSecurity(maxAge: .seconds(5)))
    request.notes.add(StrictTransportSecurity(maxAge: .seconds(60)))
    request.notes.add(RateLimit(policy, remaining: 1, resetsIn: .seconds(9)))
    request.notes.add(.xRequestID, "early")
    request.notes.add(.vary, "Cookie")
    request.notes.add(LegacyRateLimit(policy, remaining: 1))
    for encoded in [
      pipeline.encode(OK(1), for: request), pipeline.encode(failure: NotFound(), for: request),
      pipeline.encode(OK(Double.nan), for: request), pipeline.encode(failure: Overdrawn(), for: request),
    ] {
      #expect(encoded.fields.values(of: .rateLimit).map(\.text) == [#""hourly";r=1;t=9"#])
      #expect(encoded.fields[.xRequestID] == "early" && encoded.fields[.vary] == "Cookie")
      #expect(encoded.fields.values(of: .xRateLimitRemaining).count == 1)
      #expect(encoded.fields.values(of: .strictTransportSecurity).map(\.text) == ["max-age=60"])
    }
    let own = pipeline.encode(OK(1).with(RateLimit(policy, remaining: 4, resetsIn: .seconds(1))), for: request)
    #expect(own.fields.values(of: .rateLimit).map(\.text) == [#""hourly";r=4;t=1"#])
  }

  @Test("What the server's framework knows is asked for where nobody noted another one")
  func host() {
    let lines = Host.Lines()
    let request = RequestHead(notes: RequestNotes(host: Host(lines: lines)))
    #expect(request.notes.requestID == "host-1" && request.notes.route == "/accounts/{id}")
    #expect(request.notes.traceID == "4bf92f3577b34da6a3ce929d0e0e4736")
    request.notes.requestID = "mine"
    #expect(request.notes.requestID == "mine")
    request.notes.requestID = nil
    #expect(request.notes.requestID == "host-1")
  }

  @Test("A pipeline that somebody made for himself answers by the framework's rules, and writes to its log")
  func rulesOfTheHost() {
    let lines = Host.Lines()
    let request = RequestHead(notes: RequestNotes(host: Host(lines: lines)))
    #expect(ResponsePipeline().encode(failure: Overdrawn(), for: request).status == .conflict)
    #expect(lines.all == ["409 Conflict"])
  }

  @Test("Requests without notes of their own have those of the task; outside of any exchange nothing is kept")
  func task() async {
    struct Facts: RequestFacts {
      var method: RequestMethod { .get }
      var target: String { "/" }
      func values(of name: FieldName) -> [String] { [] }
    }
    let facts = Facts()
    facts.notes[Tenant.self] = "lost"
    facts.notes.add(.xRequestID, "lost")
    #expect(facts.notes[Tenant.self] == nil && RequestNotes.current == nil)
    #expect(ResponsePipeline().encode(NoContent(), for: facts).fields.isEmpty)
    await RequestNotes.$bound.withValue(RequestNotes()) {
      facts.notes[Tenant.self] = "kept"
      await Task { #expect(RequestNotes.current?[Tenant.self] == "kept") }.value
    }
  }

  @Test("Many tasks may note at once")
  func concurrent() async {
    let notes = RequestNotes()
    await withTaskGroup(of: Void.self) { group in
      for _ in 1...50 {
        group.addTask {
          notes.add(.link, "</a>; rel=\"prev\"")
          notes.requestID = "7"
        }
      }
    }
    #expect(notes.fields.fields.values(of: .link).count == 50)
  }

  @Test("A report tells type, kind, key and faults of what the client got, and the path without its query")
  func reports() throws {
    let reports = Reports()
    var pipeline = ResponsePipeline()
    pipeline.errors.map(Overdrawn.self) { _ in PaymentDenied() }
    pipeline.observe { reports.append($0) }
    let faults = [FieldError("/a", code: "required", detail: "A."), FieldError("/b", code: "required", detail: "B.")]
    for error in [
      Overdrawn(), NotFound(detail: "No user.").message("user.missing"), try #require(ValidationFailed(fields: faults)),
      CreateFailure.conflict(), BadGateway().logging("shop-3 is silent"),
    ] as [any Error] {
      _ = pipeline.encode(failure: error, for: request)
    }
    let all = reports.all
    #expect(all.map(\.errorType) == ["https://example.com/problems/denied", "404", "422", "409", "502"])
    #expect(
      all.map(\.problemType.description).filter { $0 != "about:blank" } == ["https://example.com/problems/denied"])
    #expect(all.map(\.detailKey) == [nil, "user.missing", "validation.many", nil, nil])
    #expect(all.map(\.faultCodes) == [[], [], ["required"], [], []])
    #expect(all.map(\.keptText) == [nil, nil, nil, nil, "shop-3 is silent"])
    #expect(Set(all.map(\.path)) == ["/accounts/7"])
  }

  private final class Reports: Sendable {
    private let reports = Mutex<[ErrorReport]>([])
    var all: [ErrorReport] { reports.withLock { $0 } }
    func append(_ report: ErrorReport) { reports.withLock { $0.append(report) } }
  }
}
