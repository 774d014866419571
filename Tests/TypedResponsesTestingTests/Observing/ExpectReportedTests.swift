import Testing
import TypedResponses
import TypedResponsesTesting

@Suite("Expectations of what was reported")
struct ExpectReportedTests {
  private struct Lost: Error, Equatable { var table = "users" }

  private struct Still: Clock {
    typealias Instant = ContinuousClock.Instant
    let now = ContinuousClock.now
    var minimumResolution: Duration { .zero }
    func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
  }

  private let recorder = ExchangeRecorder()

  private var pipeline: ResponsePipeline {
    var pipeline = ResponsePipeline()
    pipeline.clock = Still()
    pipeline.observe(with: recorder)
    return pipeline
  }

  private func answer(_ method: RequestMethod = .get, _ handler: @Sendable () async throws -> OK<Int>) async {
    let request = RequestHead(method, "/users/7?token=secret")
    request.notes.route = "/users/:id"
    _ = await pipeline.respond(to: request, handler)
  }

  /// What a failing expectation says.
  private func failure(_ body: () -> Void) async -> String {
    await confirmation { confirmed in
      nonisolated(unsafe) var text = ""
      withKnownIssue {
        body()
      } matching: { issue in
        unsafe text = issue.comments.map(\.rawValue).joined(separator: "\n")
        confirmed()
        return true
      }
      return unsafe text
    }
  }

  @Test("Exchanges are told apart by what is named of them, and are handed to the test")
  func reported() async {
    await answer { OK(7) }
    await answer { throw NotFound().message("user.missing", [:]) }
    await answer(.put) {
      throw ValidationFailed(fields: FieldError("/name", code: "required", detail: "This member is required."))
    }
    await answer { throw Lost() }
    await answer { throw Lost() }
    expectReported(recorder, .ok, method: .get, route: "/users/:id", ending: .complete)
    expectReported(recorder, .notFound, type: .blank, detailKey: "user.missing")
    expectReported(recorder, .unprocessableContent, method: .put, faultCodes: ["required"])
    expectReported(recorder, .internalServerError, errorType: "500", times: 2)
    expectReported(recorder, .internalServerError, times: nil)
    expectReported(recorder, .conflict, times: 0)
    #expect(expectReported(recorder, .ok).first?.octets == 1)
    #expect(expectReported(recorder, Lost.self, times: 2) == [Lost(), Lost()])
    expectReported(recorder, NotFound.self)
    expectReported(recorder, CancellationError.self, times: 0)
  }

  @Test("A failure shows what was expected, and what each exchange differs in, without the query")
  func wrong() async {
    await answer { OK(7) }
    await answer { throw NotFound().message("user.unknown", [:]) }
    let octets = recorder.exchanges.last?.octets ?? 0
    let text = await failure { expectReported(recorder, .notFound, route: "/users/:id", detailKey: "user.missing") }
    #expect(
      text == """
        No exchange was reported with
          status 404 Not Found, route /users/:id, detail key user.missing
        Reported were:
          GET /users/7: 200 OK, 1 octet in 0.0 seconds, complete
            status 200 OK, detail key none
          GET /users/7: 404 Not Found, \(octets) octets in 0.0 seconds, complete
            detail key user.unknown
        """)
  }

  @Test("A wrong number fails, and so does a report of nothing")
  func numbers() async {
    let nothing = await failure { expectReported(recorder, .ok) }
    #expect(nothing == "No exchange was reported with\n  status 200 OK\nNothing was reported.")
    await answer { OK(7) }
    await answer { OK(7) }
    let line = "  GET /users/7: 200 OK, 1 octet in 0.0 seconds, complete"
    let twice = await failure { expectReported(recorder, .ok) }
    #expect(
      twice == """
        2 exchanges were reported, not 1, with
          status 200 OK
        Reported were:
        \(line)
        \(line)
        """)
    let none = await failure { expectReported(recorder, .ok, times: 0) }
    #expect(none.hasPrefix("2 exchanges were reported, not 0, with"))
    recorder.reset()
    await answer { OK(7) }
    let once = await failure { expectReported(recorder, .ok, times: 3) }
    #expect(once.hasPrefix("One exchange was reported, not 3, with"))
  }

  @Test("Errors that are missing or too many fail with what was reported instead")
  func errors() async {
    let nothing = await failure { expectReported(recorder, Lost.self) }
    #expect(nothing == "No error of the type Lost was reported.")
    await answer { throw Lost(table: "orders") }
    let other = await failure { expectReported(recorder, NotFound.self) }
    #expect(
      other == """
        No error of the type NotFound was reported. Reported were:
          GET /users/7: 500 Internal Server Error: Lost: Lost(table: "orders")
        """)
    await answer { throw Lost() }
    let twice = await failure { expectReported(recorder, Lost.self) }
    #expect(twice.hasPrefix("Errors of the type Lost were reported 2 times, not 1. Reported were:\n"))
    let any = await failure { expectNothingFailed(recorder) }
    #expect(any.hasPrefix("No failure was expected. Reported were:\n  GET /users/7: 500 Internal Server Error: Lost:"))
    recorder.reset()
    expectNothingFailed(recorder)
  }

  @Test("An error inside of a set is found by its own type")
  func sets() async {
    await answer { throw CreateFailure.conflict() }
    expectReported(recorder, Conflict.self)
    expectReported(recorder, CreateFailure.self)
  }
}
