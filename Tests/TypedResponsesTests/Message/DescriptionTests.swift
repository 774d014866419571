import Synchronization
import Testing
import TypedResponses

private final class Texts: Sendable {
  private let texts = Mutex<[String]>([])
  var all: [String] { texts.withLock { $0 } }
  func append(_ text: String) { texts.withLock { $0.append(text) } }
}

/// What a log, a debugger or a failed test shows of this package's values.
@Suite struct DescriptionTests {
  @Test(
    "Values print as they are sent, or as a sentence",
    arguments: [
      ("\(FieldLocation.body("/age"))", "#/age"), ("\(FieldLocation.query("page"))", "query page"),
      ("\(FieldLocation.header(.ifMatch))", "header If-Match"), ("\(FieldLocation.Part.cookie)", "cookie"),
      ("\(Fault.required)", "required: This value is required."),
      ("\(FieldError("/age", code: "odd", detail: "Odd."))", "#/age odd: Odd."),
      ("\(JSONValue.array([1, "a", nil]))", #"[1,"a",null]"#), ("\(JSONObject())", "{}"),
      ("\(ProblemMessage("a", ["b": 1]))", "a (b: 1)"), ("\(ProblemDetails())", "no detail"),
      ("\(try SetCookie("a", "1"))", "a=1; Path=/; Secure; HttpOnly; SameSite=Lax"),
      ("\(CookieLifetime.session)", "until the browser closes"), ("\(SameSite.lax)", "Lax"),
      ("\(RetryAfter.seconds(3))", "3"),
      ("\(ContentDisposition.attachment(filename: "a"))", #"attachment; filename="a""#),
      ("\(ResourceVersion(etag: .strong("a")))", #"ETag "a""#), ("\(ResourceState.missing)", "there is none"),
      ("\(RequestHead(.get, "/a?b"))", "GET /a?b"), ("\(RequestMethod.get)", "GET"),
      ("\(HeaderField(.etag, "\"a\""))", #"ETag: "a""#), ("\(Quality.full)", "1.0"),
      ("\(StaleRule.mustRevalidate)", "must-revalidate"), ("\(DigestAlgorithm.sha256)", "SHA-256"),
      ("\(BearerError.invalidToken)", "invalid_token"), ("\(try FieldParameter("a", "b c"))", #"a="b c""#),
      ("\(Preconditions(RequestHead()))", "GET without a condition"),
      ("\(Preconditions(RequestHead(.put, fields: [(.ifMatch, "*")])))", "PUT on the condition of If-Match"),
      ("\(RangeRequest(RequestHead()))", "the whole representation"),
      ("\(RangeRequest(RequestHead(fields: [(.range, "bytes=0-9")])))", "a part of the representation"),
      ("\(ContentRule.optional)", "May be there."), ("\(RequirementLevel.shouldNot)", "SHOULD NOT"),
      ("\(ResponseContent.bytes([1, 2]))", "2 octets"), ("\(JobStatus.running(progress: 45))", "running: 45 %"),
    ])
  func golden(_ text: String, _ expected: String) {
    #expect(text == expected)
  }

  @Test("Responses print their status and what the client is told")
  func responses() {
    #expect("\(NotFound(detail: "No user has the id 9."))" == "404 Not Found: No user has the id 9.")
    #expect("\(Gone())" == "410 Gone")
    #expect("\(LowCredit.example)".hasPrefix("403 Forbidden: You do not have enough credit. Your current"))
    #expect("\(OK(["a": 1]))" == "200 OK")
    #expect("\(SeeOther(location: "/a"))" == "303 See Other: /a")
    #expect("\((.of(Gone()) as OneOf<NotFound, Gone>))" == "410 Gone")
    #expect("\(CreateFailure.conflict(detail: "Taken."))" == "409 Conflict: Taken.")
  }

  @Test("An encoded response prints as it is sent")
  func encoded() throws {
    #expect(
      "\(try OK(["a": 1]).encode(for: RequestHead()))" == """
        200 OK
        Content-Type: application/json
        Content-Length: 7

        {"a":1}
        """)
    #expect("\(try NoContent().encode(for: RequestHead()))" == "204 No Content")
  }

  @Test("What the log gets of a failure is a sentence")
  func report() {
    let texts = Texts()
    var pipeline = ResponsePipeline()
    pipeline.observe { report in texts.append(report.logText) }
    _ = pipeline.encode(failure: Conflict(detail: "Taken."), for: RequestHead())
    _ = pipeline.encode(failure: .of(NotFound()) as OneOf<NotFound, Gone>, for: RequestHead())
    _ = pipeline.encode(failure: ValidationFailed(fields: FieldError(at: .body("/a"), .required)), for: RequestHead())
    #expect(
      texts.all == [
        "409 Conflict: Taken.", "404 Not Found", "422 Unprocessable Content: A value in the request is not acceptable.",
      ])
  }

  @Test("Every public type is among the values that follow, or nobody prints it")
  func everyType() throws {
    let printed = Set(try PublicValues.all.map(\.name))
    let declared = try PublicTypes.names
    #expect(declared.count > 300)
    #expect(declared.subtracting(printed).subtracting(PublicTypes.unprinted).sorted() == [])
    #expect(PublicTypes.unprinted.intersection(printed).sorted() == [])
  }

  @Test("No public value prints its insides", arguments: try PublicValues.all)
  func noDumps(_ value: PublicValues.Value) {
    let text = value.text
    #expect(!text.isEmpty)
    #expect(!text.contains("TypedResponses.") && !text.contains("unknown context"), "\(text)")
    #expect(!text.contains("Optional(") && !text.contains("(Function)"), "\(text)")
    #expect(text.prefixMatch(of: /[A-Z]\w*(<.*>)?\(/) == nil, "\(text)")
  }
}
