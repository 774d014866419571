import Testing
import TypedResponses

@Suite struct RetryAdviceTests {
  @Test(
    "The method decides, unless the status or Retry-After says more",
    arguments: [
      (500, RequestMethod.get, nil, true), (500, .post, nil, false), (502, .put, nil, true), (502, .patch, nil, false),
      (503, .post, nil, false), (503, .post, 5, true), (503, .get, nil, true), (429, .post, 1, true),
      (429, .post, nil, false), (408, .post, nil, true), (421, .post, nil, true), (425, .post, nil, true),
      (400, .get, nil, false), (404, .get, 9, false), (413, .get, nil, false), (413, .get, 5, true),
      (501, .get, nil, false), (200, .get, nil, false), (507, .get, nil, false),
    ] as [(Int, RequestMethod, UInt?, Bool)])
  func rule(status: Int, method: RequestMethod, seconds: UInt?, expected: Bool) {
    let advice = RetryAdvice(status: status, method: method, retryAfter: seconds.map { .seconds($0) })
    #expect(advice.allowsRepeat == expected)
    #expect(advice.wait == seconds.map { .seconds(Int64($0)) })
    #expect(!advice.sentence.isEmpty)
  }

  @Test(
    "A status nobody registered counts as the first of its class", arguments: [(599, true), (520, true), (499, false)])
  func unknown(status: Int, expected: Bool) {
    #expect(RetryAdvice(status: status, method: .get, retryAfter: nil).allowsRepeat == expected)
    #expect(!RetryAdvice(status: 0, method: .post, retryAfter: nil).allowsRepeat)
    #expect(!RetryAdvice(status: .max, method: .post, retryAfter: nil).allowsRepeat)
  }

  @Test(
    "Retry-After is read as seconds and as a date; a date that has passed is no time at all",
    arguments: [
      ("120", .seconds(120)), ("Sun, 06 Nov 1994 08:49:47 GMT", .seconds(10)),
      ("Sun, 06 Nov 1994 08:49:17 GMT", .seconds(0)), ("-1", nil), ("soon", nil), ("", nil),
      ("99999999999999999999", .seconds(Int64.max)),
    ] as [(String, Duration?)])
  func waits(text: String, expected: Duration?) throws {
    let problem = ReceivedProblem(status: 503, content: Array("{}".utf8)) { name in
      name == .contentType ? "application/problem+json" : name == .retryAfter ? text : nil
    }
    let now = try #require(HTTPDate(parsing: "Sun, 06 Nov 1994 08:49:37 GMT"))
    #expect(problem?.retryAdvice(for: .post, now: now).wait == expected)
    #expect(problem?.retryAdvice(for: .post, now: now).allowsRepeat == (expected != nil))
  }

  @Test("A type that knows better than its status is heeded")
  func typeRule() throws {
    let abnormal = AbnormalUsageDetected(retryAfter: .seconds(60), violatedPolicies: "hourly")
    let received = try #require(ReceivedProblem(try abnormal.encode(for: RequestHead())))
    let advice = ProblemCatalogue.builtIn.retryAdvice(for: received, method: .get)
    #expect(advice.sentence == AbnormalUsageDetected.retry.sentence)
    #expect(advice.wait == .seconds(60))
    #expect(ProblemCatalogue().retryAdvice(for: received, method: .get).sentence != advice.sentence)
  }
}
