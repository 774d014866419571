import Testing

@testable import TypedResponses

@Suite struct AdditionalFieldsConditionalTests {
  /// A field of a success, and where it is sent when the client has the representation (304 and 206 after `If-Range`),
  /// when it has not (206), and when the answer is an error instead (412, 416, 406).
  static let rows: [(name: String, value: FieldValue, known: Bool, part: Bool, error: Bool)] = [
    // §15.4.5 and §15.3.7 demand these.
    ("Content-Location", "/users/7.json", true, true, false), ("Vary", "Origin", true, true, true),
    // Metadata of the representation (§8).
    ("Content-Language", "en", false, true, false), ("Content-Disposition", "attachment", false, true, false),
    ("Content-Script-Type", "text/a", false, true, false), ("Repr-Digest", "sha-256=:AA==:", false, true, false),
    ("content-language", "en", false, true, false),
    // Metadata of the content of one message: never true of another one.
    ("Content-Digest", "sha-256=:AA==:", false, false, false),
    // About the response, the resource or the client.
    ("Set-Cookie", "a=b", true, true, true), ("Access-Control-Allow-Origin", "*", true, true, true),
    ("RateLimit", "\"a\";r=5", true, true, true), ("Link", "</>; rel=index", true, true, true),
    ("Content-Security-Policy", "default-src 'self'", true, true, true),
    ("Content-Security-Policy-Report-Only", "default-src 'self'", true, true, true),
    ("X-Request-ID", "7", true, true, true), ("Strict-Transport-Security", "max-age=1", true, true, true),
    ("Deprecation", "@1659178800", true, true, true), ("Sunset", "Sun, 06 Nov 1994 08:49:37 GMT", true, true, true),
    ("Contents", "7", true, true, true),
  ]

  private let version = ResourceVersion(etag: .strong("v3"))

  private func encoded(
    _ row: (name: String, value: FieldValue, known: Bool, part: Bool, error: Bool), _ fields: [(FieldName, String)]
  ) throws -> EncodedResponse {
    var response = Representation(BytesSource(Array("abcdef".utf8)), contentType: "text/plain", version: version)
    response.additionalFields.add(try #require(OptionalFieldName(row.name)), row.value)
    return try response.encode(for: RequestHead(.get, fields: fields))
  }

  @Test("Fields go where they belong in every answer to a conditional or range request", arguments: 0..<rows.count)
  func table(_ index: Int) throws {
    let row = Self.rows[index]
    let name = try #require(FieldName(row.name))
    let answers: [(fields: [(FieldName, String)], status: StatusCode, isSent: Bool)] = [
      ([], .ok, true),
      ([(.ifNoneMatch, "\"v3\"")], .notModified, row.known),
      ([(.range, "bytes=1-2"), (.ifRange, "\"v3\"")], .partialContent, row.known),
      ([(.range, "bytes=0-0,4-5"), (.ifRange, "\"v3\"")], .partialContent, row.known),
      ([(.range, "bytes=1-2")], .partialContent, row.part),
      ([(.range, "bytes=1-2"), (.ifRange, "\"v2\"")], .ok, true),
      ([(.range, "bytes=9-")], .rangeNotSatisfiable, row.error),
      ([(.ifMatch, "\"v2\"")], .preconditionFailed, row.error),
    ]
    for answer in answers {
      let encoded = try encoded(row, answer.fields)
      #expect(encoded.status == answer.status)
      #expect(encoded.fields.values(of: name) == (answer.isSent ? [row.value] : []), "\(answer.status)")
    }
    var ok = OK(User())
    ok.additionalFields.add(try #require(OptionalFieldName(row.name)), row.value)
    let refusal = try ok.encode(for: RequestHead(.get, fields: [(.accept, "image/png")]))
    #expect(refusal.status == .notAcceptable)
    #expect(refusal.fields.contains(name) == (row.error || name == .vary))
  }

  @Test("A 304 has the tag, or the date where there is no tag, and never a type or a length")
  func validators() throws {
    let date = try #require(HTTPDate(secondsSince1970: 784_111_777))
    let request = RequestHead(
      .get, fields: [(.ifNoneMatch, "*"), (.range, "bytes=0-1"), (.ifModifiedSince, date.description)])
    func message(_ version: ResourceVersion) throws -> String {
      try Representation(BytesSource([1]), contentType: "text/plain", version: version).encode(for: request).message
    }
    #expect(
      try message(ResourceVersion(etag: .strong("v3"), lastModified: date)) == "304 Not Modified\nETag: \"v3\"\n\n")
    #expect(
      try message(ResourceVersion(lastModified: date))
        == "304 Not Modified\nLast-Modified: Sun, 06 Nov 1994 08:49:37 GMT\n\n")
  }

  @Test("A 206 after If-Range has the range and the tag; without it, all that the 200 would have")
  func part() throws {
    let date = try #require(HTTPDate(secondsSince1970: 784_111_777))
    let response = Representation(
      BytesSource(Array("abcdef".utf8)), contentType: "text/plain",
      version: ResourceVersion(etag: .strong("v3"), lastModified: date))
    #expect(
      try response.encode(for: RequestHead(.get, fields: [(.range, "bytes=1-2"), (.ifRange, "\"v3\"")])).message == """
        206 Partial Content
        ETag: "v3"
        Content-Range: bytes 1-2/6
        Content-Length: 2

        bc
        """)
    #expect(
      try response.encode(for: RequestHead(.get, fields: [(.range, "bytes=1-2")])).message == """
        206 Partial Content
        ETag: "v3"
        Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
        Content-Range: bytes 1-2/6
        Content-Type: text/plain
        Content-Length: 2

        bc
        """)
  }

  @Test("Only what would have been 200 becomes 304 (§15.4.5)")
  func only200() throws {
    let created = Created(User(), location: .requestTarget, version: version)
    #expect(try created.encode(for: RequestHead(.get, fields: [(.ifNoneMatch, "*")])).status == .created)
  }
}
