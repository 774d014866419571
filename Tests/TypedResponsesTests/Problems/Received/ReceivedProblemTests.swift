import Testing
import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct ReceivedProblemTests {
  private func receive(
    _ json: String, status: Int = 403, type: String = "application/problem+json", base: String? = nil,
    retryAfter: String? = nil
  ) -> ReceivedProblem? {
    ReceivedProblem(status: status, content: Array(json.utf8), base: base) { name in
      name == .contentType ? type : name == .retryAfter ? retryAfter : nil
    }
  }

  @Test("The RFC's example is read whole, and as the type it names")
  func example() throws {
    let problem = try #require(
      receive(
        """
        {
         "type": "https://example.com/probs/out-of-credit",
         "title": "You do not have enough credit.",
         "detail": "Your current balance is 30, but that costs 50.",
         "instance": "/account/12345/msgs/abc",
         "balance": 30,
         "accounts": ["/account/12345",
                      "/account/67890"]
        }
        """))
    #expect(problem.type == "https://example.com/probs/out-of-credit")
    #expect(problem.title == LowCredit.title)
    #expect(problem.detail == "Your current balance is 30, but that costs 50.")
    #expect(problem.instance == "/account/12345/msgs/abc")
    #expect(problem.statedStatus == nil && problem.statusCode == 403)
    #expect(problem.members.members.map(\.name) == ["balance", "accounts"])
    #expect(problem.decoded(as: LowCredit.self) == .example)
    #expect(problem.decoded(as: QuotaExceeded.self) == nil)
  }

  @Test("Standard members of the wrong type count as missing")
  func wrongTypes() throws {
    let problem = try #require(
      receive(#"{"type":7,"title":["x"],"status":"404","detail":null,"instance":{},"extra":[1]}"#))
    #expect(problem.type == "about:blank")
    #expect(problem.title == nil && problem.detail == nil && problem.instance == nil && problem.statedStatus == nil)
    #expect(problem.members == ["extra": [1]])
  }

  @Test(
    "A date in a member is read as it was written, parts of a second and offset included",
    arguments: [
      ("2026-11-03T10:15:04Z", 1_793_700_904), ("2026-11-03T11:15:04.250+01:00", 1_793_700_904.25),
      ("1066-10-14T09:00:00Z", -28_502_722_800), ("0000-12-30T00:00:00Z", -62_135_769_600),
    ])
  func dates(_ text: String, _ seconds: Double) throws {
    let problem = try #require(receive(#"{"type":"\#(Expired.type.reference.text)","since":"\#(text)"}"#))
    #expect(problem.decoded(as: Expired.self)?.since.timeIntervalSince1970 == seconds)
    let other = try #require(receive(#"{"type":"\#(Expired.type.reference.text)","since":"2026-02-30T00:00:00Z"}"#))
    #expect(other.decoded(as: Expired.self) == nil)
  }

  @Test(
    "A member that cannot be read counts as missing, whatever the reason, and the others stay",
    arguments: [
      #""count":300"#, #""count":1.5"#, #""count":"1""#, #""since":"nope""#, #""since":7"#, #""own":1"#,
      #""own":1,"count":300,"since":[]"#, #""since":{},"own":{"a":1},"count":-1"#,
      #""count":99999999999999999999"#, #""count":1e-400"#, #""count":true"#, #""since":"2026-02-30T00:00:00Z""#,
    ])
  func unreadableMembers(_ members: String) throws {
    let uri = Lenient.type.reference.text
    let problem = try #require(receive(#"{"first":1,"type":"\#(uri)",\#(members),"last":[1]}"#))
    let read = try #require(problem.decoded(as: Lenient.self))
    #expect(read.count == nil && read.since == nil && read.own == nil)
    #expect(read.first == 1 && read.last == [1])
  }

  @Test(
    "So does a member inside of others, and what needs it",
    arguments: [
      (#"{"limit":{"most":300,"unit":"kg"}}"#, "nil kg -"), (#"{"limit":{"most":9,"unit":7}}"#, "- -"),
      (
        #"{"limit":{"most":1.5,"unit":"kg"},"limits":[{"unit":"a","most":"x"},{"unit":"b","most":2}]}"#,
        "nil kg nil a,2 b"
      ),
      (#"{"limits":[{"unit":"a"},{"most":2}]}"#, "- -"), (#"{"limits":[1]}"#, "- -"), (#"{"limits":7}"#, "- -"),
      (#"{"limits":[{"unit":"a","until":"nope"}]}"#, "- nil a"),
      (#"{"limits":[{"unit":"a","inner":[{"most":-1,"unit":"b"}]}]}"#, "- nil a(nil b)"),
      (#"{"limits":[{"unit":"a","inner":[{"most":-1,"unit":1}]}]}"#, "- nil a"),
    ])
  func nestedMembers(_ members: String, _ expected: String) throws {
    let uri = Nested.type.reference.text
    let problem = try #require(receive(#"{"type":"\#(uri)","last":"z",\#(members.dropFirst())"#))
    let read = try #require(problem.decoded(as: Nested.self))
    #expect(read.last == "z")
    let limits = read.limits.map { $0.map(\.description).joined(separator: ",") } ?? "-"
    #expect("\(read.limit?.description ?? "-") \(limits)" == expected)
  }

  @Test("However many members cannot be read, the reading ends")
  func manyUnreadable() throws {
    let uri = Nested.type.reference.text
    let bad = Array(repeating: #"{"unit":"a","most":"x"}"#, count: 5_000).joined(separator: ",")
    let problem = try #require(receive(#"{"type":"\#(uri)","limits":[\#(bad)],"last":"z"}"#))
    let read = try #require(problem.decoded(as: Nested.self))
    #expect(read.limits == nil && read.last == "z")
  }

  /// A problem whose members have members.
  private struct Nested: ProblemType, Codable {
    static let type: ProblemTypeURI = "https://example.com/problems/nested"
    static let title = "Members have members."
    let limit: Limit?
    let limits: [Limit]?
    let last: String?
    var base: Forbidden { Forbidden() }
  }

  private struct Limit: Codable, Hashable, CustomStringConvertible {
    let most: UInt8?
    let unit: String
    let until: Date?
    let inner: [Limit]?

    var description: String {
      let inner = inner.map { "(\($0.map(\.description).joined()))" } ?? ""
      return "\(most.map { "\($0)" } ?? "nil") \(unit)\(inner)"
    }
  }

  /// A problem that can do without its members.
  private struct Lenient: ProblemType, Codable {
    static let type: ProblemTypeURI = "https://example.com/problems/lenient"
    static let title = "Nothing has to be there."
    let first: Int?
    let count: UInt8?
    let since: Date?
    let own: Refusing?
    let last: [Int]?
    var base: Forbidden { Forbidden() }
  }

  /// A value that never can be read, and does not say where.
  private struct Refusing: Codable, Hashable {
    struct Refusal: Error {}

    init(from decoder: any Decoder) throws { throw Refusal() }
  }

  /// A problem with a date.
  private struct Expired: ProblemType, Codable {
    static let type: ProblemTypeURI = "https://example.com/problems/expired"
    static let title = "It has expired."
    let since: Date
    var base: Forbidden { Forbidden() }
  }

  @Test("Extension members of the wrong type count as missing, unknown ones do not disturb")
  func wrongExtensions() throws {
    let uri = LowCredit.type.reference.text
    let lenient = try #require(receive(#"{"type":"\#(uri)","balance":1,"accounts":[],"note":7,"more":{}}"#))
    #expect(lenient.decoded(as: LowCredit.self) == LowCredit(balance: 1, accounts: [], note: nil))
    #expect(lenient.members["more"] == [:])
    let useless = try #require(receive(#"{"type":"\#(uri)","balance":"1","accounts":[]}"#))
    #expect(useless.decoded(as: LowCredit.self) == nil)
    #expect(ProblemCatalogue(LowCredit.self).decode(useless) == nil)
  }

  @Test(
    "The status in the document is advice, and only a status counts",
    arguments: [("404", 404), ("404.0", 404), ("99", nil), ("600", nil), ("404.5", nil), ("1e99", nil), ("true", nil)])
  func statedStatus(_ text: String, _ expected: Int?) {
    let problem = receive(#"{"status":\#(text)}"#, status: 502)
    #expect(problem?.statedStatus == expected)
    #expect(problem?.statusCode == 502)
  }

  @Test(
    "Another media type or other content is not a problem",
    arguments: [
      ("application/json", "{}"), ("", "{}"), ("application/problem+jsonx", "{}"), ("application/problem+xml", "{}"),
      ("application/problem+json", ""), ("application/problem+json", "[]"), ("application/problem+json", "null"),
      ("application/problem+json", "{"), ("application/problem+json", "<problem/>"),
    ])
  func notAProblem(type: String, json: String) {
    #expect(receive(json, type: type) == nil)
  }

  @Test(
    "The media type is read as HTTP demands",
    arguments: ["Application/Problem+JSON", "application/problem+json; charset=utf-8", " application/problem+json ;"])
  func mediaTypes(_ type: String) {
    #expect(receive("{}", type: type)?.type == "about:blank")
    #expect(receive("\u{FEFF}{}", type: type) != nil)
  }

  @Test("A relative type is resolved against the request's URI")
  func relativeType() {
    let base = "https://api.example.com/v1/orders?x=1"
    #expect(receive(#"{"type":"/probs/a"}"#, base: base)?.type == "https://api.example.com/probs/a")
    #expect(receive(#"{"type":"a#b"}"#, base: base)?.type == "https://api.example.com/v1/a#b")
    #expect(receive(#"{"type":"tag:x,2026:a"}"#, base: base)?.type == "tag:x,2026:a")
    #expect(receive(#"{"type":"/probs/a"}"#)?.type == "/probs/a")
    #expect(receive(#"{"type":"\u0000 %zz"}"#, base: "::")?.type == "\u{0} %zz")
    #expect(receive(#"{}"#, base: base)?.type == "about:blank")
  }

  @Test("Every built-in type survives the way to the client", arguments: 0..<ProblemCatalogue.builtIn.types.count)
  func roundTrip(_ index: Int) throws {
    func check<Problem: ProblemType>(_ type: Problem.Type) throws {
      for example in Problem.examples {
        let received = try #require(ReceivedProblem(try example.encode(for: RequestHead())))
        let decoded = try #require(ProblemCatalogue.builtIn.decode(received) as? Problem)
        let (sent, read): (Any, Any) = (example, decoded)
        #expect(try #require(sent as? AnyHashable) == read as? AnyHashable)
        #expect(try decoded.encode(for: RequestHead()).text == example.encode(for: RequestHead()).text)
      }
    }
    try check(ProblemCatalogue.builtIn.types[index])
  }

  @Test("Every error response is a problem that a client reads")
  func statusTypes() throws {
    let failures: [any ErrorResponse] = [
      NotFound(detail: "No."), Unauthorized(challenge: .bearer(realm: "api")),
      ValidationFailed(fields: FieldError("/a", code: "x", detail: "No.")),
      ServiceUnavailable(retryAfter: .seconds(3)), InternalServerError(),
    ]
    for failure in failures {
      let encoded = try failure.encode(for: RequestHead())
      let received = try #require(ReceivedProblem(encoded))
      #expect(received.statedStatus == encoded.status.code && received.statusCode == encoded.status.code)
      #expect(received.title == encoded.status.phrase)
      #expect(received.detail == failure.details.detail)
    }
    #expect(ReceivedProblem(try NoContent().encode(for: RequestHead())) == nil)
  }
}
