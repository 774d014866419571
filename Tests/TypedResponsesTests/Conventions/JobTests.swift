import Testing
import TypedResponses

@Suite struct JobTests {
  private typealias Result = JobResult<JobStatus>

  private let poll = RequestHead(.get, "/jobs/1")

  @Test("A job is submitted: 202, with the place to watch it and the time to look")
  func submitted() throws {
    let result = Result.accepted(.queued, monitor: "/jobs/\(1)", retryAfter: .seconds(2))
    #expect(
      try result.encode(for: RequestHead(.post, "/reports")).message == """
        202 Accepted
        Location: /jobs/1
        Retry-After: 2
        Content-Type: application/json
        Content-Length: 18

        {"state":"queued"}
        """)
  }

  @Test("A job runs: 200, with the time to ask again, and nothing for caches to keep")
  func running() throws {
    let result = Result.ok(.running(progress: 45), retryAfter: .after(.milliseconds(1500)))
    #expect(
      try result.encode(for: poll).message == """
        200 OK
        Retry-After: 2
        Cache-Control: no-store
        Content-Type: application/json
        Content-Length: 33

        {"state":"running","progress":45}
        """)
  }

  @Test("A job is done: 200 with the place of the result, or 303 to it")
  func done() throws {
    let named = try Result.ok(.done(result: "/reports/\("a b")")).encode(for: poll)
    #expect(named.status == .ok)
    #expect(named.text == #"{"state":"done","result":"/reports/a%20b"}"#)
    let redirect = try Result.seeOther(location: "/reports/\(7)").encode(for: poll)
    #expect(redirect.status == .seeOther)
    #expect(redirect.fields[.location] == "/reports/7")
  }

  /// A job's status inside of content of one's own.
  private struct Export: Encodable {
    let name: String
    let job: JobStatus
  }

  @Test("A job that failed leaves what is kept for the log there, and is no failure of the exchange")
  func reported() async throws {
    let recorder = RecordedReports()
    var pipeline = ResponsePipeline()
    pipeline.observe(with: recorder)
    let failed = JobStatus.failed(InternalServerError().logging("The table has no column x."))
    _ = await pipeline.respond(to: poll) { Result.ok(failed) }
    _ = pipeline.encode(OK(Export(name: "a", job: failed)), for: poll)
    _ = await pipeline.respond(to: poll) { OK([failed, .running]) }
    let reports = recorder.failures
    #expect(reports.count == 3)
    for report in reports {
      #expect(report.status == .internalServerError && report.responseStatus == .ok && report.isIncident)
      #expect(report.error is InternalServerError)
      #expect(
        report.logMessage == "200 OK tells of 500 Internal Server Error: The table has no column x.")
      #expect(report.attributes["http.response.status_code"] == "200" && report.attributes["error.type"] == "500")
      #expect(report.description.contains("200 OK tells of 500 Internal Server Error"))
    }
    #expect(recorder.exchanges.map(\.status) == [.ok, .ok])
    #expect(recorder.exchanges.allSatisfy { $0.errorType == nil && $0.failure == nil && $0.problemType == nil })
  }

  @Test("A job that failed by a client's fault is information; what is encoded for other ends is told to nobody")
  func toldOfContent() async throws {
    let recorder = RecordedReports()
    var pipeline = ResponsePipeline()
    pipeline.observe(with: recorder)
    _ = await pipeline.respond(to: poll) { () throws -> OK<JobStatus> in
      // Kept in a store, say.
      _ = try JSONContentEncoder().encode(JobStatus.failed(Gone()))
      return OK(.failed(NotFound(detail: "There is no account 7.")))
    }
    #expect(recorder.failures.map(\.status) == [.notFound])
    #expect(recorder.failures.map(\.isIncident) == [false])
  }

  @Test("Of the items of a batch those are told that the server has to answer for")
  func items() async throws {
    let recorder = RecordedReports()
    var pipeline = ResponsePipeline()
    pipeline.observe(with: recorder)
    _ = await pipeline.respond(to: RequestHead(.post, "/users")) {
      MultiStatus {
        MultiStatus.Item("/users/1", NoContent())
        MultiStatus.Item("/users/2", NotFound())
        MultiStatus.Item("/users/3", InternalServerError().logging("No connection to db-1."))
      }
    }
    #expect(
      recorder.failures.map(\.logMessage) == [
        "207 Multi-Status tells of 500 Internal Server Error: No connection to db-1."
      ])
    #expect(recorder.exchanges.map(\.errorType) == [nil])
  }

  @Test("A job failed: 200 all the same, with the problem inside")
  func failed() throws {
    let response = try Result.ok(.failed(InsufficientStorage(detail: "The report does not fit."))).encode(for: poll)
    #expect(response.status == .ok)
    #expect(response.fields[.contentType] == "application/json")
    #expect(
      response.text == """
        {"state":"failed","problem":{"type":"about:blank","title":"Insufficient Storage","status":507,\
        "detail":"The report does not fit."}}
        """)
  }

  @Test("The text of the log stays out of the problem of a failed job")
  func discretion() throws {
    let status = JobStatus.failed(InternalServerError().logging("Disk /dev/sda1 is broken."))
    #expect(try Result.ok(status).encode(for: poll).text?.contains("sda1") == false)
  }

  @Test("Progress is from 0 to 100, whatever was counted", arguments: [(-5, 0), (0, 0), (100, 100), (Int.max, 100)])
  func progress(_ counted: Int, _ told: Int) {
    #expect(JobStatus.running(progress: counted).progress == told)
  }

  @Test("Jobs that are over need no further look")
  func final() {
    let open: [JobStatus] = [.queued, .running, .running(progress: 100)]
    let over: [JobStatus] = [.done, .done(result: "/a"), .failed(Conflict()), .cancelled]
    #expect(open.allSatisfy { !$0.isFinal })
    #expect(over.allSatisfy { $0.isFinal })
  }
}
