import Testing

@testable import TypedResponses

@Suite struct PreconditionsTests {
  private let earlier = "Sun, 06 Nov 1994 08:49:36 GMT"
  private let later = "Sun, 06 Nov 1994 08:49:38 GMT"
  private let v3: ResourceVersion

  init() throws {
    let date = try #require(HTTPDate(secondsSince1970: 784_111_777))
    v3 = ResourceVersion(etag: .strong("v3"), lastModified: date)
  }

  private func evaluate(
    _ method: RequestMethod, _ fields: [(FieldName, String)], against version: ResourceVersion? = nil
  ) -> PreconditionEvaluation {
    Preconditions(RequestHead(method, fields: fields)).evaluate(against: .exists(version ?? v3))
  }

  private static var writes: [RequestMethod] { [.post, .put, .patch, .delete] }

  // MARK: - Defects found in other implementations

  @Test("A tag that differs is not overruled by If-Modified-Since (webmachine, liberator)")
  func noneMatchBeatsModifiedSince() {
    #expect(evaluate(.get, [(.ifNoneMatch, "\"v2\""), (.ifModifiedSince, later)]).outcome == .proceed)
  }

  @Test("If-Modified-Since does not stop a write (webmachine, cowboy, huma)", arguments: writes)
  func modifiedSinceOnWrites(_ method: RequestMethod) {
    #expect(evaluate(method, [(.ifModifiedSince, later)]).outcome == .proceed)
  }

  @Test("If-Match is compared strongly: a weak tag never matches (huma)")
  func matchIsStrong() {
    #expect(evaluate(.put, [(.ifMatch, "W/\"v3\"")]).outcome == .preconditionFailed)
    let weak = ResourceVersion(etag: .weak("v3"))
    #expect(evaluate(.put, [(.ifMatch, "W/\"v3\"")], against: weak).outcome == .preconditionFailed)
    #expect(evaluate(.put, [(.ifMatch, "\"v3\"")], against: weak).outcome == .preconditionFailed)
  }

  @Test("If-Match: * holds for anything that exists (huma)")
  func matchAny() {
    #expect(evaluate(.put, [(.ifMatch, "*")]).outcome == .proceed)
    let preconditions = Preconditions(RequestHead(.put, fields: [(.ifMatch, "*")]))
    #expect(preconditions.evaluate(against: .exists()).outcome == .proceed)
    #expect(preconditions.evaluate(against: .missing).outcome == .preconditionFailed)
  }

  @Test("If-Unmodified-Since is ignored beside If-Match (webmachine, huma, http-serve)")
  func matchBeatsUnmodifiedSince() {
    #expect(evaluate(.put, [(.ifMatch, "\"v3\""), (.ifUnmodifiedSince, earlier)]).outcome == .proceed)
    #expect(evaluate(.put, [(.ifMatch, "\"v2\""), (.ifUnmodifiedSince, later)]).outcome == .preconditionFailed)
  }

  @Test(
    "Lists, * and W/ are understood (liberator, Hummingbird)",
    arguments: [
      "\"v1\", \"v3\"", "\"v1\",\"v3\"", "\"v1\" ,\t\"v3\" ,", ", ,\"v3\"", "*", " * ", "W/\"v3\"", "\"a,b\", \"v3\"",
    ])
  func lists(_ value: String) {
    #expect(evaluate(.get, [(.ifNoneMatch, value)]).outcome == .notModified)
  }

  @Test("Every field line is read, not only the first (Go)")
  func severalLines() {
    #expect(evaluate(.get, [(.ifNoneMatch, "\"v1\""), (.ifNoneMatch, "\"v3\"")]).outcome == .notModified)
    #expect(evaluate(.put, [(.ifMatch, "\"v1\""), (.ifMatch, "\"v3\"")]).outcome == .proceed)
  }

  @Test(
    "An invalid date is ignored, not answered with 400 (http-serve)",
    arguments: ["", "yesterday", "784111777", "Sun, 31 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"])
  func invalidDates(_ value: String) {
    for method in [RequestMethod.get, .put] {
      let evaluation = evaluate(method, [(.ifModifiedSince, value), (.ifUnmodifiedSince, value)])
      #expect(evaluation.outcome == .proceed)
      #expect(evaluation.trace.steps.map(\.verdict) == [.isIgnored, .isIgnored])
    }
  }

  @Test("A failed If-None-Match is 412 for a write, and 304 for GET and HEAD only")
  func noneMatchOnWrites() {
    for method in Self.writes { #expect(evaluate(method, [(.ifNoneMatch, "\"v3\"")]).outcome == .preconditionFailed) }
    for method in [RequestMethod.get, .head] {
      #expect(evaluate(method, [(.ifNoneMatch, "\"v3\"")]).outcome == .notModified)
    }
  }

  // MARK: - Further rules

  @Test("A list of dates is ignored, in one line or in two")
  func listOfDates() {
    let joined = later + ", " + later
    #expect(evaluate(.get, [(.ifModifiedSince, joined)]).outcome == .proceed)
    #expect(evaluate(.get, [(.ifModifiedSince, later), (.ifModifiedSince, later)]).outcome == .proceed)
    #expect(evaluate(.put, [(.ifUnmodifiedSince, earlier), (.ifUnmodifiedSince, earlier)]).outcome == .proceed)
  }

  @Test("All three forms of a date are evaluated")
  func obsoleteDates() {
    #expect(evaluate(.get, [(.ifModifiedSince, "Sunday, 06-Nov-94 08:49:37 GMT")]).outcome == .notModified)
    #expect(evaluate(.get, [(.ifModifiedSince, " Sun Nov  6 08:49:37 1994 ")]).outcome == .notModified)
  }

  @Test("If-None-Match: * lets a write create, and never overwrite")
  func creation() {
    let preconditions = Preconditions(RequestHead(.put, fields: [(.ifNoneMatch, "*")]))
    #expect(preconditions.evaluate(against: .missing).outcome == .proceed)
    #expect(preconditions.evaluate(against: .exists()).outcome == .preconditionFailed)
  }

  @Test(
    "A tag list that cannot be read lets no change through and keeps no content back",
    arguments: [
      "v3", "\"v3", "\"v3\" \"v4\"", "\"v3\";", "*, \"v3\"", "*, *", "w/\"v3\"", "\"v3\", 4", "'v3'", "\"v 3\"",
    ])
  func unreadable(_ value: String) {
    #expect(evaluate(.put, [(.ifMatch, value)]).outcome == .preconditionFailed)
    #expect(evaluate(.get, [(.ifNoneMatch, value)]).outcome == .proceed)
    #expect(evaluate(.put, [(.ifNoneMatch, value)]).outcome == .preconditionFailed)
    let write = Preconditions(RequestHead(.put, fields: [(.ifNoneMatch, value)]))
    #expect(write.evaluate(against: .missing).outcome == .proceed)
  }

  @Test("A tag beyond ASCII is a tag that matches nothing, and its neighbours count")
  func foreignTags() {
    #expect(evaluate(.get, [(.ifNoneMatch, "\"é\", \"v3\"")]).outcome == .notModified)
    #expect(evaluate(.put, [(.ifMatch, "\"é\"")]).outcome == .preconditionFailed)
    #expect(evaluate(.put, [(.ifMatch, "\"é\"")]).trace.description.contains("none of its tags"))
  }

  @Test("Where the answer would be neither 2xx nor 412, the conditions are ignored (§13.2.1)")
  func otherStatusesComeFirst() {
    let preconditions = Preconditions(RequestHead(.get, fields: [(.ifMatch, "\"v2\""), (.ifNoneMatch, "\"v3\"")]))
    for status in (100...599).compactMap({ StatusCode($0) }) {
      let evaluation = preconditions.evaluate(against: .exists(v3), insteadOf: status)
      if status.statusClass == .successful || status == .preconditionFailed {
        #expect(evaluation.outcome == .preconditionFailed)
      } else {
        #expect(evaluation.outcome == .proceed)
        #expect(evaluation.trace.steps.map(\.section) == ["13.2.1", "13.2.1"])
      }
    }
  }

  @Test("CONNECT, OPTIONS and TRACE are exempt", arguments: [RequestMethod.connect, .options, .trace])
  func exemptMethods(_ method: RequestMethod) {
    let evaluation = evaluate(method, [(.ifMatch, "\"v2\""), (.ifNoneMatch, "*")])
    #expect(evaluation.outcome == .proceed)
    #expect(evaluation.trace.decision == nil)
  }

  // MARK: - The trace

  @Test("The trace tells in words which field decided")
  func traceInWords() {
    #expect(
      evaluate(
        .get,
        [(.ifMatch, "\"v3\""), (.ifUnmodifiedSince, earlier), (.ifNoneMatch, "\"v2\""), (.ifModifiedSince, later)]
      ).trace.description == """
        If-Match holds: one of its tags is the current "v3", compared strongly (RFC 9110 §13.1.1).
        If-Unmodified-Since is ignored: If-Match is more accurate and takes its place (RFC 9110 §13.1.4).
        If-None-Match holds: none of its tags is the current "v3", compared weakly (RFC 9110 §13.1.2).
        If-Modified-Since is ignored: If-None-Match is more accurate and takes its place (RFC 9110 §13.1.3).
        """)
    #expect(
      evaluate(.delete, [(.ifUnmodifiedSince, earlier), (.ifModifiedSince, later)]).trace.description
        == "If-Unmodified-Since fails: the resource changed later, on Sun, 06 Nov 1994 08:49:37 GMT (RFC 9110 §13.1.4)."
    )
    #expect(
      evaluate(.options, [(.ifMatch, "*")]).trace.description
        == "If-Match is ignored: OPTIONS neither selects nor changes a representation (RFC 9110 §13.2.1).")
    #expect(evaluate(.get, []).trace.description == "The request has no preconditions.")
  }

  @Test("The decision is the condition that failed")
  func decision() {
    let evaluation = evaluate(.get, [(.ifMatch, "\"v3\""), (.ifNoneMatch, "\"v3\"")])
    #expect(evaluation.trace.decision?.field == .ifNoneMatch)
    #expect(evaluation.trace.decision?.section == "13.1.2")
    #expect(evaluate(.get, [(.ifMatch, "*")]).trace.decision == nil)
  }
}
