import Testing

@testable import TypedResponses

@Suite struct UnversionedConditionTests {
  private struct Sample: Sendable, CustomTestStringConvertible {
    let response: any EncodableResponse
    var testDescription: String { String(String(describing: type(of: response)).prefix { $0 != "<" }) }
  }

  /// Whatever answers a read with 2xx and knows no version.
  private static let samples: [Sample] = {
    let octets = BytesSource(Array("abcdef".utf8))
    let stream = AsyncStream<[UInt8]> { $0.finish() }
    let values = AsyncStream<Int> { $0.finish() }
    let events = AsyncStream<ServerSentEvent> { $0.finish() }
    var responses: [any EncodableResponse] = [
      OK(User()), OK(User(), retryAfter: .seconds(2)), NonAuthoritativeInformation(User()),
      Accepted(User(), monitor: "/jobs/1"), NoContent(), ResetContent(),
      Representation(octets, contentType: "text/plain"),
      PartialContent(
        SelectedRanges(ranges: [1..<3], completeLength: 6, isKnownToClient: false), of: octets,
        contentType: "text/plain"),
      Streamed(stream, contentType: "text/plain"), JSONStream(values), EventStream(events, heartbeat: nil),
      MultiStatus([MultiStatus.Item("/a", NoContent())]),
    ]
    for status in [StatusCode.ok, .alreadyReported] {
      if let raw = try? RawResponse(status, contentType: "text/plain", content: [1]) { responses.append(raw) }
    }
    return responses.map(Sample.init)
  }()

  private func status(_ response: any EncodableResponse, _ request: RequestHead) throws -> StatusCode {
    try response.encode(for: request).status
  }

  private let conditions: [(FieldName, String, StatusCode)] = [
    (.ifMatch, "\"old\"", .preconditionFailed), (.ifMatch, "W/\"old\"", .preconditionFailed),
    (.ifMatch, "old", .preconditionFailed), (.ifNoneMatch, "*", .notModified),
  ]

  @Test("A read that demands a version gets 412, one satisfied with what exists 304", arguments: samples.indices)
  func reads(_ index: Int) throws {
    let response = Self.samples[index].response
    let usual = try status(response, RequestHead(.get))
    for method in [RequestMethod.get, .head] {
      for (name, value, expected) in conditions {
        #expect(try status(response, RequestHead(method, fields: [(name, value)])) == expected, "\(name): \(value)")
      }
      for (name, value) in [
        (FieldName.ifMatch, "*"), (.ifNoneMatch, "\"old\""), (.ifModifiedSince, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (.ifUnmodifiedSince, "Sun, 06 Nov 1994 08:49:37 GMT"), (.ifRange, "\"old\""),
      ] {
        #expect(try status(response, RequestHead(method, fields: [(name, value)])) == usual, "\(name): \(value)")
      }
    }
  }

  @Test(
    "Other methods are answered as they were done: their conditions come before the work", arguments: samples.indices)
  func otherMethods(_ index: Int) throws {
    let response = Self.samples[index].response
    for method in [RequestMethod.post, .put, .patch, .delete, .options] {
      let usual = try status(response, RequestHead(method))
      for (name, value, _) in conditions {
        #expect(try status(response, RequestHead(method, fields: [(name, value)])) == usual)
      }
    }
  }

  @Test("A part of another version than the one that is demanded is never sent")
  func range() throws {
    let whole = Representation(BytesSource(Array("abcdef".utf8)), contentType: "text/plain")
    let request = RequestHead(.get, fields: [(.range, "bytes=3-"), (.ifMatch, "\"old\"")])
    let encoded = try whole.encode(for: request)
    #expect(encoded.status == .preconditionFailed)
    #expect(encoded.fields[.contentRange] == nil)
    #expect(encoded.text?.contains("The condition in If-Match does not hold.") == true)
  }

  @Test("What is no success ignores conditions")
  func otherStatuses() throws {
    let choices = MultipleChoices([User()])
    let raw = try RawResponse(.multipleChoices, contentType: "text/plain", content: [1])
    let responses: [any EncodableResponse] = [choices, SeeOther(location: "/a"), NotFound(), raw]
    for response in responses {
      let usual = try status(response, RequestHead(.get))
      for (name, value, _) in conditions {
        #expect(try status(response, RequestHead(.get, fields: [(name, value)])) == usual)
      }
    }
    // The conditions are about the target, not about what was created somewhere else.
    let created = Created(User(), location: "/users/7", version: .init(etag: .strong("1")))
    #expect(try status(created, RequestHead(.get, fields: [(.ifMatch, "\"2\"")])) == .created)
    let refused = RequestHead(.get, fields: [(.accept, "image/png"), (.ifMatch, "\"old\"")])
    #expect(try status(OK(User()), refused) == .notAcceptable)
  }

  @Test("The 304 keeps what caches need, and the 412 is a problem")
  func fields() throws {
    let request = RequestHead(.get, fields: [(.ifNoneMatch, "*")])
    let policy = CachePolicy.private(maxAge: .seconds(60))
    #expect(
      try OK(User()).caching(policy).encode(for: request).message == "304 Not Modified\nCache-Control: \(policy)\n\n")
    let events = EventStream(AsyncStream<ServerSentEvent> { $0.finish() })
    #expect(try events.encode(for: request).message == "304 Not Modified\nCache-Control: no-store\n\n")
    let failed = try OK(User()).encode(for: RequestHead(.get, fields: [(.ifMatch, "\"old\"")]))
    #expect(failed.fields[.contentType] == "application/problem+json")
  }

  @Test("A raw response has the version that its fields name")
  func raw() throws {
    var fields = HeaderFields()
    fields.append(.etag, "\"3\"")
    fields.append(.lastModified, "Sun, 06 Nov 1994 08:49:37 GMT")
    fields.append(.xRequestID, "7")
    let raw = try RawResponse(.ok, fields: fields, contentType: "text/plain", content: [1])
    func answer(_ name: FieldName, _ value: String) throws -> EncodedResponse {
      try raw.encode(for: RequestHead(.get, fields: [(name, value)]))
    }
    #expect(try answer(.ifNoneMatch, "\"3\"").message == "304 Not Modified\nETag: \"3\"\nX-Request-ID: 7\n\n")
    #expect(try answer(.ifMatch, "\"3\"").status == .ok)
    #expect(try answer(.ifMatch, "\"4\"").status == .preconditionFailed)
    #expect(try answer(.ifModifiedSince, "Sun, 06 Nov 1994 08:49:37 GMT").status == .notModified)
    #expect(try answer(.ifUnmodifiedSince, "Sun, 06 Nov 1994 08:49:36 GMT").status == .preconditionFailed)
  }

  @Test("A version with no content to show is compared, too")
  func noContent() throws {
    let answer = NoContent(version: .init(etag: .strong("3")))
    #expect(try status(answer, RequestHead(.get, fields: [(.ifMatch, "\"3\"")])) == .noContent)
    #expect(try status(answer, RequestHead(.get, fields: [(.ifMatch, "\"2\"")])) == .preconditionFailed)
    #expect(try status(answer, RequestHead(.delete, fields: [(.ifMatch, "\"2\"")])) == .noContent)
  }

  @Test("The fields that conditions are in are known by name, in any case")
  func names() {
    for name in ["If-Match", "if-none-match", "IF-MODIFIED-SINCE", "If-Unmodified-Since"] {
      #expect(Preconditions.areIn(name))
      #expect(FieldName(name).map { RequestHead(.get, fields: [($0, "")]).isConditional } == true)
    }
    for name in ["", "I", "If", "If-", "If-Range", "If-Matches", "Accept", "If_Match", "IfMatch"] {
      #expect(!Preconditions.areIn(name))
    }
    #expect(!RequestHead(.get, fields: [(.accept, "*/*"), (.ifRange, "\"1\"")]).isConditional)
  }

  @Test("A request type that knows nothing of conditions is asked for each")
  func defaultLookUp() throws {
    struct Plain: RequestFacts {
      var method: RequestMethod { .get }
      var target: String { "/" }
      let names: [FieldName]
      func values(of name: FieldName) -> [String] { names.contains(name) ? ["*"] : [] }
    }
    #expect(Plain(names: [.ifNoneMatch]).isConditional)
    #expect(!Plain(names: [.accept, .ifRange]).isConditional)
    #expect(try OK(User()).encode(for: Plain(names: [.ifNoneMatch])).status == .notModified)
  }
}
