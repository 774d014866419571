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
