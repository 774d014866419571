import Testing

@testable import TypedResponses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A source that must not be read.
private struct UnreadSource: ContentSource {
  var length: Int { 1 << 40 }

  private struct Chunks: AsyncSequence, AsyncIteratorProtocol, Sendable {
    func makeAsyncIterator() -> Chunks { self }
    func next() async -> [UInt8]? {
      Issue.record("HEAD read the content.")
      return nil
    }
  }

  func content(of range: Range<Int>) -> ResponseContent { .stream(ContentStream(Chunks(), length: range.count)) }
}

@Suite struct HeadTests {
  /// Every success type that answers GET, and the length that HEAD has to tell.
  static let answers: [(name: String, response: any TypedResponse, length: Int?)] = [
    ("a value", OK(User()), 21), ("a value in a version", OK(User(), version: .init(etag: .strong("v3"))), 21),
    ("text beyond ASCII", OK(["Zoë", "日本"]), 17), ("nothing in a list", OK([Int]()), 2),
    ("fields beside it", OK(User()).with(.setCookie, "a=b"), 21),
    ("a table", OK([User()]).encoded(with: CSVEncoder()), 16),
    ("created", Created(User(), location: "/users/7"), 21), ("created, not shown", Created(location: "/users/7"), 0),
    ("accepted", Accepted(User(), monitor: "/jobs/7"), 21), ("changed", NonAuthoritativeInformation(User()), 21),
    ("no content", NoContent(), nil), ("reset", ResetContent(), 0), ("choices", MultipleChoices([User()]), 23),
    ("a batch", MultiStatus { MultiStatus.Item("/users/1", NoContent()) }, 48),
    ("octets", Representation(BytesSource([1, 2, 3]), contentType: "image/png"), 3),
    ("no octets", Representation(BytesSource([]), contentType: "image/png"), 0),
    ("see other", SeeOther(location: "/users/7"), 0), ("not found", NotFound(), 55),
  ]

  @Test("HEAD has the fields of GET, the exact length among them, and no content", arguments: 0..<answers.count)
  func table(_ index: Int) throws {
    let answer = Self.answers[index]
    let get = try answer.response.encode(for: RequestHead(.get))
    let head = try answer.response.encode(for: RequestHead(.head))
    #expect(head.status == get.status, "\(answer.name)")
    #expect(head.fields == get.fields, "\(answer.name)")
    #expect(head.fields[.contentLength]?.text == answer.length.map(String.init), "\(answer.name)")
    #expect(get.content.length == answer.length ?? 0, "\(answer.name)")
    guard case .none = head.content else {
      Issue.record("\(answer.name) has content in answer to HEAD.")
      return
    }
  }

  @Test("HEAD ignores Range, and reads nothing of a source, however large")
  func unread() throws {
    let response = Representation(
      UnreadSource(), contentType: "video/mp4", version: ResourceVersion(etag: .strong("v3")))
    #expect(
      try response.encode(for: RequestHead(.head, fields: [(.range, "bytes=0-1")])).message == """
        200 OK
        ETag: "v3"
        Accept-Ranges: bytes
        Content-Type: video/mp4
        Content-Length: 1099511627776


        """)
  }

  @Test("HEAD tells the length of a file without reading it")
  func file() throws {
    let path = FileManager.default.temporaryDirectory.path + "/typed-responses-\(UUID().uuidString)"
    try Data(repeating: 7, count: 300_000).write(to: URL(fileURLWithPath: path))
    let source = try FileSource(path: path)
    // What is emptied cannot be read any more, but the length is known since the file was opened.
    try Data().write(to: URL(fileURLWithPath: path), options: [])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let head = try Representation(source, contentType: "text/plain").encode(for: RequestHead(.head))
    #expect(head.fields[.contentLength] == "300000")
  }

  @Test("A stream whose end nobody knows has no length, for HEAD and GET alike")
  func unknownLength() {
    let stream = ContentStream(AsyncStream<[UInt8]> { $0.finish() })
    for method in [RequestMethod.head, .get] {
      let encoded = EncodedResponse(
        framing: .ok, fields: HeaderFields(), content: .stream(stream), for: RequestHead(method))
      #expect(encoded.fields.isEmpty)
    }
  }

  @Test("A conditional HEAD is answered like the GET", arguments: [("\"v3\"", 304), ("\"v2\"", 200)])
  func conditional(_ known: String, _ code: Int) throws {
    let fields = [(FieldName.ifNoneMatch, known)]
    for response in [
      OK(User(), version: .init(etag: .strong("v3"))) as any EncodableResponse,
      Representation(UnreadSource(), contentType: "video/mp4", version: .init(etag: .strong("v3"))),
    ] {
      let head = try response.encode(for: RequestHead(.head, fields: fields))
      #expect(head.status.code == code)
      #expect(try head.fields == response.encode(for: RequestHead(.get, fields: fields)).fields)
    }
  }
}
