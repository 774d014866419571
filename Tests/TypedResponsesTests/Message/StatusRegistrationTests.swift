import Testing
import TypedResponses

/// Compares the table with lists typed in from the RFCs and the IANA registry, never derived from the table.
@Suite struct StatusRegistrationTests {
  static var registered: [Int] {
    [
      100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 307, 308, 400, 401,
      402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 423, 424, 425, 426, 428,
      429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
    ]
  }

  private func codes(where isTrue: (StatusRegistration) -> Bool) -> [Int] {
    StatusRegistration.all.filter(isTrue).map(\.status.code)
  }

  @Test("The table has each registered code once, in order")
  func codes() {
    #expect(codes { _ in true } == Self.registered)
  }

  @Test("A status exists for the registered codes and for no other number")
  func lookup() {
    let numbers = Array(-700...1_200) + [.min, .max, 65_536 + 404, 65_536 * 65_536 + 404]
    #expect(numbers.filter { StatusCode($0) != nil } == Self.registered)
    for code in Self.registered {
      let status = StatusCode(code)
      #expect(status?.code == code)
      #expect(status?.registration.status == status)
      #expect(status?.phrase == status?.registration.phrase)
    }
  }

  @Test("A cache may choose the lifetime of these alone (RFC 9110 §15.1, RFC 7725 §3)")
  func heuristics() {
    #expect(
      codes(where: \.isHeuristicallyCacheable) == [
        200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501,
      ])
  }

  @Test("No cache may store 428, 429, 431 and 511 (RFC 6585)")
  func neverStored() {
    #expect(codes(where: \.mustNotBeStored) == [428, 429, 431, 511])
  }

  @Test("Content is forbidden in 1xx, 204 and 304, and empty in 205")
  func content() {
    #expect(codes { $0.content == .forbidden } == [100, 101, 102, 103, 204, 304])
    #expect(codes { $0.content == .empty } == [205])
  }

  @Test("Errors explain themselves (RFC 9110 §15.5, §15.6)")
  func errors() {
    #expect(codes { $0.content == .explainsError } == Self.registered.filter { $0 >= 400 })
  }

  @Test(
    "A status has the fields it cannot do without",
    arguments: [
      (101, ["Connection", "Upgrade"]),
      (
        206,
        [
          "Cache-Control", "Content-Encoding", "Content-Language", "Content-Location", "Content-Range", "Content-Type",
          "ETag", "Expires", "Last-Modified", "Vary",
        ]
      ),
      (226, ["Delta-Base", "ETag", "IM"]),
      (304, ["Cache-Control", "Content-Location", "ETag", "Expires", "Vary"]),
      (401, ["WWW-Authenticate"]),
      (405, ["Allow"]),
      (407, ["Proxy-Authenticate"]),
      (426, ["Connection", "Upgrade"]),
    ])
  func requiredFields(_ code: Int, _ names: [String]) throws {
    let registration = try #require(StatusCode(code)).registration
    #expect(Set(registration.fieldNames(.must).map(\.name)).subtracting(["Date"]).sorted() == names)
  }

  @Test("No other status has a field it cannot do without, except Date")
  func nothingElseRequired() {
    #expect(
      codes { !Set($0.fieldNames(.must)).subtracting([.date]).isEmpty } == [
        101, 206, 226, 304, 401, 405, 407, 426,
      ])
  }

  @Test("Date is required in 2xx, 3xx and 4xx (RFC 9110 §6.6.1)")
  func date() {
    #expect(codes { $0.fieldNames(.must).contains(.date) } == Self.registered.filter { 200..<500 ~= $0 })
  }

  @Test(
    "A status has the fields that should be there",
    arguments: [
      ("Location", [201, 300, 301, 302, 303, 307, 308]),
      ("Retry-After", [413]),
      ("Accept-Patch", [415]),
      ("Accept-Encoding", [415]),
      ("Content-Range", [416]),
      ("Link", [103, 451]),
      ("Allow", [200]),
      ("ETag", [200]),
      ("Last-Modified", [200]),
      ("Vary", [406]),
      ("Connection", [408]),
      ("Content-Length", [205]),
    ])
  func recommendedFields(_ name: String, _ expected: [Int]) throws {
    let name = try #require(FieldName(name))
    #expect(codes { $0.fieldNames(.should).contains(name) } == expected)
  }

  @Test("Retry-After may be there in redirects, 202, 429 and 503 (RFC 9110 §10.2.3, RFC 6585 §4)")
  func retryAfter() {
    #expect(
      codes { $0.fieldNames(.may).contains(.retryAfter) } == [202, 300, 301, 302, 303, 307, 308, 429, 503])
  }

  @Test("Content-Length is forbidden everywhere in 1xx and 204, and in 2xx only to CONNECT (RFC 9110 §8.6)")
  func contentLength() {
    func forbids(_ registration: StatusRegistration, always: Bool) -> Bool {
      registration.fieldRules.contains {
        $0.level == .mustNot && $0.names == [.contentLength] && ($0.condition == nil) == always
      }
    }
    #expect(codes { forbids($0, always: true) } == [100, 101, 102, 103, 204])
    #expect(codes { forbids($0, always: false) } == Self.registered.filter { 200..<300 ~= $0 })
  }

  @Test("206, 226 and 416 answer GET alone, and 304 GET and HEAD")
  func methods() {
    func allows(_ code: Int, _ method: RequestMethod) -> Bool {
      StatusCode(code)?.registration.requests.allows(method) ?? false
    }
    #expect(codes(where: \.requests.isBinding) == [206, 226, 304, 416])
    for code in [206, 226, 416] {
      #expect(allows(code, .get))
      for method in [RequestMethod.head, .post, .put, .patch, .delete] { #expect(!allows(code, method)) }
    }
    #expect(allows(304, .get) && allows(304, .head))
    for method in [RequestMethod.post, .put, .patch, .delete] { #expect(!allows(304, method)) }
    #expect(allows(201, .post) && allows(201, .put) && !allows(201, .get))
    #expect(allows(404, .get) && allows(404, .delete))
  }

  @Test("An unchanged request may be repeated whatever its method after 408, 421 and 425 alone")
  func repeatAlways() {
    #expect(codes { $0.retry.allowsRepeat(of: .post, afterStatedWait: false) } == [408, 421, 425])
  }

  @Test("After the wait that Retry-After states, also 413, 429 and 503 may be repeated")
  func repeatAfterWait() {
    #expect(codes { $0.retry.allowsRepeat(of: .post, afterStatedWait: true) } == [408, 413, 421, 425, 429, 503])
  }

  @Test("Without a stated wait, failures of the server may be repeated when the method is idempotent (RFC 9110 §9.2.2)")
  func repeatIdempotent() {
    #expect(
      codes { $0.retry.allowsRepeat(of: .put, afterStatedWait: false) } == [408, 421, 425, 429, 500, 502, 503, 504])
  }

  @Test("Gateways send these, and these have no type")
  func senders() {
    #expect(codes { $0.sender == .gateway } == [203, 407, 502, 504, 511])
    #expect(codes { $0.sender == .notOffered } == [208, 226, 506, 510])
  }

  @Test("Many of them are an incident, the sign of an attack or of a client's bug, or nothing")
  func signals() {
    #expect(codes { $0.signal == .incident } == [500, 502, 503, 504, 506, 507, 508])
    #expect(codes { $0.signal == .attack } == [401, 403, 407, 408, 414, 429])
    #expect(
      codes { $0.signal == .clientBug } == [
        400, 404, 405, 406, 410, 411, 413, 415, 417, 422, 426, 428, 431, 501, 505,
      ])
    #expect(
      codes { $0.signal == .nothing && $0.status.code >= 400 } == [
        402, 409, 412, 416, 421, 423, 424, 425, 451, 510, 511,
      ])
  }

  @Test("Whoever has to look is told where, and nobody else is")
  func runbooks() {
    #expect(codes { ($0.runbook == nil) != ($0.signal == .nothing) } == [])
  }

  @Test("Each status names the section that defines it")
  func sections() {
    let outside: [Int: String] = [
      102: "RFC 2518 §10.1", 103: "RFC 8297 §2", 207: "RFC 4918 §11.1", 208: "RFC 5842 §7.1", 226: "RFC 3229 §10.4.1",
      423: "RFC 4918 §11.3", 424: "RFC 4918 §11.4", 425: "RFC 8470 §5.2", 428: "RFC 6585 §3", 429: "RFC 6585 §4",
      431: "RFC 6585 §5", 451: "RFC 7725 §3", 506: "RFC 2295 §8.1", 507: "RFC 4918 §11.5", 508: "RFC 5842 §7.2",
      510: "RFC 2774 §7", 511: "RFC 6585 §6",
    ]
    for registration in StatusRegistration.all {
      let code = registration.status.code
      // RFC 9110 numbers its sections like the codes, as long as it leaves out none: 404 is §15.5.5.
      let after = [421: "15.5.20", 422: "15.5.21", 426: "15.5.22", 307: "15.4.8", 308: "15.4.9"]
      let expected =
        outside[code] ?? "RFC 9110 §" + (after[code] ?? "15.\(code / 100 + 1).\(code % 100 + 1)")
      #expect(registration.section.description == expected)
    }
    #expect(StatusCode.notFound.registration.section.url == "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5")
  }

  @Test("Every sentence is one: it begins with a capital, a digit or a quote and ends with a full stop")
  func sentences() {
    for registration in StatusRegistration.all {
      let texts =
        [registration.whenToSend, registration.clientAction, registration.retry.sentence]
        + registration.remarks
        + [registration.contentNote, registration.requests.sentence, registration.runbook].compactMap(\.self)
      for text in texts + registration.confusions.map(\.difference) {
        #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(registration.status): \(text)")
        #expect(
          text.first.map { $0.isUppercase || $0.isNumber || $0 == "'" } == true, "\(registration.status): \(text)")
        #expect(!text.contains("\n") && !text.contains("  "), "\(registration.status): \(text)")
      }
    }
  }

  @Test("Each pair of confused statuses stands once, lower code first, and both sides name it")
  func confusions() throws {
    var seen: Set<[Int]> = []
    for pair in StatusConfusion.all {
      #expect(pair.first < pair.second)
      #expect(seen.insert([pair.first.code, pair.second.code]).inserted)
      #expect(pair.first.registration.confusions.contains(pair))
      #expect(pair.second.registration.confusions.contains(pair))
      #expect(pair.counterpart(of: pair.first) == pair.second)
      #expect(pair.counterpart(of: pair.second) == pair.first)
      #expect(pair.counterpart(of: .continue) == nil)
    }
  }

  @Test(
    "The pairs that guides warn of are there",
    arguments: [
      (200, 204), (200, 201), (201, 202), (301, 308), (302, 303), (302, 307), (303, 307), (400, 422), (401, 403),
      (403, 404), (404, 410), (405, 501), (408, 504), (409, 412), (409, 422), (500, 503), (502, 503), (502, 504),
      (503, 504), (412, 428),
    ])
  func knownPairs(_ first: Int, _ second: Int) {
    #expect(StatusConfusion.all.contains { $0.first.code == first && $0.second.code == second })
  }
}
