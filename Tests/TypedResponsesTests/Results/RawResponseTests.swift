import Testing
import TypedResponses

@Suite struct RawResponseTests {
  private func fields(_ lines: (FieldName, FieldValue)...) -> HeaderFields {
    lines.reduce(into: HeaderFields()) { $0.append($1.0, $1.1) }
  }

  @Test("A status that no type covers can be sent")
  func sends() throws {
    let raw = try RawResponse(
      .imUsed, fields: fields((.etag, "\"v1\""), ("IM", "vcdiff")),
      contentType: "application/vcdiff", content: [1, 2, 3])
    let encoded = try raw.encode(for: RequestHead())
    #expect(encoded.fields.map(\.description).first == "ETag: \"v1\"")
    #expect(encoded.fields[.contentLength] == "3")
  }

  @Test("What the registry knows of the status is checked, and the error says what is wrong")
  func checks() throws {
    let cases: [(StatusCode, HeaderFields, String)] = [
      (.unauthorized, fields(), "A 401 Unauthorized needs the field WWW-Authenticate."),
      (.methodNotAllowed, fields(), "A 405 Method Not Allowed needs the field Allow."),
      (.earlyHints, fields(), "A 103 Early Hints is an interim response and cannot end an exchange."),
      (
        .ok, fields((.contentLength, "3")),
        "A 200 OK cannot set Content-Length by hand: it follows from the content or the connection."
      ),
      (.noContent, fields((.contentLength, "0")), "A 204 No Content must not have the field Content-Length."),
    ]
    for (status, fields, message) in cases {
      let error = #expect(throws: RawResponseError.self) { try RawResponse(status, fields: fields) }
      #expect(error?.description == message)
    }
  }

  @Test(
    "What only a request can justify cannot be made by hand",
    arguments: [
      StatusCode.partialContent, .notModified, .notAcceptable, .preconditionFailed, .rangeNotSatisfiable,
      .preconditionRequired,
    ])
  func refusesEvaluated(_ status: StatusCode) {
    #expect(throws: RawResponseError.self) { try RawResponse(status) }
  }

  @Test("Content is refused where there can be none", arguments: [StatusCode.noContent, .resetContent])
  func refusesContent(_ status: StatusCode) {
    #expect(throws: RawResponseError.self) {
      try RawResponse(status, contentType: "text/plain", content: Array("a".utf8))
    }
  }

  @Test("A status that must not be stored says so")
  func notStored() throws {
    #expect(try RawResponse(.tooManyRequests).encode(for: RequestHead()).fields[.cacheControl] == "no-store")
  }
}
