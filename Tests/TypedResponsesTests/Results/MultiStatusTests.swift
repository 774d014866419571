import Testing
import TypedResponses

@Suite struct MultiStatusTests {
  private func batch(_ format: MultiStatus.Format) -> MultiStatus {
    MultiStatus(format: format) {
      MultiStatus.Item("/users/1", NoContent())
      for id in [2, 3] where id == 2 {
        MultiStatus.Item("/users/2", NotFound(detail: "No <2>."))
      }
      MultiStatus.Item("/users", Created(User(), location: "/users/\(7)"))
      MultiStatus.Item("/old", PermanentRedirect(location: "/new?a=1&b=2"))
    }
  }

  @Test("JSON lists each outcome with its status, fields and content")
  func json() throws {
    let encoded = try batch(.json).encode(for: RequestHead(.post, fields: [(.ifMatch, "\"v1\"")]))
    #expect(encoded.status == .multiStatus)
    #expect(
      encoded.text == #"{"responses":[{"href":"/users/1","status":204},"#
        + #"{"href":"/users/2","status":404,"content":{"type":"about:blank","title":"Not Found","status":404,"#
        + #""detail":"No <2>."}},"#
        + #"{"href":"/users","status":201,"fields":{"Location":"/users/7"},"content":{"id":7,"name":"Ada"}},"#
        + #"{"href":"/old","status":308,"fields":{"Location":"/new?a=1&b=2"}}]}"#)
  }

  @Test("WebDAV's XML has a href and a status for each, and the location of a redirect")
  func dav() throws {
    let encoded = try batch(.dav).encode(for: RequestHead(.post))
    #expect(encoded.fields[.contentType] == "application/xml; charset=utf-8")
    #expect(
      encoded.text == """
        <?xml version="1.0" encoding="utf-8"?>
        <D:multistatus xmlns:D="DAV:">
        <D:response><D:href>/users/1</D:href><D:status>HTTP/1.1 204 No Content</D:status></D:response>
        <D:response><D:href>/users/2</D:href><D:status>HTTP/1.1 404 Not Found</D:status>\
        <D:responsedescription>No &lt;2&gt;.</D:responsedescription></D:response>
        <D:response><D:href>/users</D:href><D:status>HTTP/1.1 201 Created</D:status></D:response>
        <D:response><D:href>/old</D:href><D:status>HTTP/1.1 308 Permanent Redirect</D:status>\
        <D:location><D:href>/new?a=1&amp;b=2</D:href></D:location></D:response>
        </D:multistatus>

        """)
  }

  @Test("Items speak the client's language, and the whole says by what it varies and which languages it has")
  func languages() throws {
    var german = ProblemTexts(language: "de")
    german.statusTitles[.notFound] = "Nicht gefunden"
    var settings = ResponseSettings()
    settings.problems.translations = ProblemTranslations(from: "en", german)
    settings.problems.formats = [.html]
    settings.problems.enrich { $0.request.values(of: .xRequestID).map { .init("request_id", .string($0)) } }
    let request = RequestHead(
      .post,
      fields: [
        (.acceptLanguage, "de"), (.accept, "text/html"), (.xRequestID, "r1"), (.ifMatch, "\"1\""),
        (.range, "bytes=0-1"),
      ])
    let items = MultiStatus {
      MultiStatus.Item("/1", NotFound())
      MultiStatus.Item("/2", Conflict())
      MultiStatus.Item("/3", OK(User()).with(Vary(.cookie)))
    }
    let encoded = try items.with(Vary(.origin)).encode(for: request, using: settings)
    #expect(
      encoded.text == #"{"responses":[{"href":"/1","status":404,"content":{"type":"about:blank","#
        + #""title":"Nicht gefunden","status":404,"request_id":"r1"}},{"href":"/2","status":409,"content":{"#
        + #""type":"about:blank","title":"Conflict","status":409,"request_id":"r1"}},"#
        + #"{"href":"/3","status":200,"content":{"id":7,"name":"Ada"}}]}"#)
    #expect(encoded.fields.values(of: .vary).map(\.text) == ["Origin, Accept-Language, Cookie"])
    #expect(encoded.fields.values(of: .contentLanguage).map(\.text) == ["de, en"])

    let own = try items.with(.contentLanguage, "fr").encode(for: request, using: settings)
    #expect(own.fields.values(of: .contentLanguage).map(\.text) == ["fr"])
    let dav = MultiStatus(items.items, format: .dav)
    #expect(try dav.encode(for: request, using: settings).fields[.contentLanguage] == "de, en")
    let plain = try items.encode(for: request)
    #expect(plain.fields[.contentLanguage] == nil && plain.fields[.vary] == "Cookie")
  }

  @Test("An item that varies by anything makes the whole do so")
  func variesByAnything() throws {
    let items = MultiStatus([
      MultiStatus.Item("/1", NoContent().with(Vary.anything)), MultiStatus.Item("/2", NotFound()),
    ])
    #expect(try items.encode(for: RequestHead(.post)).fields.values(of: .vary).map(\.text) == ["*"])
  }

  @Test("A batch with a part that cannot be encoded fails as a whole, before anything is sent")
  func fails() {
    #expect(throws: ContentEncodingError.self) {
      try MultiStatus { MultiStatus.Item("/a", OK(Double.infinity)) }.encode(for: RequestHead(.post))
    }
  }
}
