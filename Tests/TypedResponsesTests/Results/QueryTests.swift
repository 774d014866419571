import Testing

@testable import TypedResponses

@Suite struct QueryTests {
  private let version = ResourceVersion(etag: .strong("v3"))

  private func request(_ fields: [(FieldName, String)] = []) -> RequestHead {
    RequestHead(.query, "/users", fields: [(.contentType, "application/json")] + fields)
  }

  @Test("GET, HEAD and QUERY read a representation, and no other method does")
  func reading() {
    let all: [RequestMethod] = [
      .get, .head, .query, .post, .put, .patch, .delete, .options, .trace, .connect, .propfind, .report, .search,
    ]
    #expect(all.filter(\.readsRepresentation) == [.get, .head, .query])
    #expect(all.filter(\.mayAskForRanges) == [.get, .query])
  }

  @Test("A QUERY whose tag or date is current gets 304, with the fields that a cache takes over")
  func notModified() throws {
    let modified = try #require(HTTPDate(parsing: "Sun, 06 Nov 1994 08:49:37 GMT"))
    let both = ResourceVersion(etag: .strong("v3"), lastModified: modified)
    let answer = OK([1], version: both, repeatAt: "/searches/7", resultAt: "/results/7").caching(.noCache)
    for condition in [(FieldName.ifNoneMatch, "\"v3\""), (.ifModifiedSince, "Sun, 06 Nov 1994 08:49:37 GMT")] {
      let encoded = try answer.encode(for: request([condition]))
      #expect(
        encoded.message == """
          304 Not Modified
          ETag: "v3"
          Location: /searches/7
          Content-Location: /results/7
          Cache-Control: no-cache


          """)
    }
  }

  @Test("A QUERY whose condition does not hold gets 412, or the content")
  func failed() throws {
    #expect(try OK([1], version: version).encode(for: request([(.ifMatch, "\"v2\"")])).status == .preconditionFailed)
    #expect(try OK([1], version: version).encode(for: request([(.ifNoneMatch, "\"v2\"")])).status == .ok)
  }

  @Test("The result of a QUERY is tagged by its content, so that asking again costs nothing where nothing changed")
  func content() throws {
    let first = try OK([1], version: .ofContent).encode(for: request())
    let tag = try #require(first.fields[.etag]).text
    #expect(try OK([1], version: .ofContent).encode(for: request([(.ifNoneMatch, tag)])).status == .notModified)
    #expect(try OK([2], version: .ofContent).encode(for: request([(.ifNoneMatch, tag)])).status == .ok)
  }

  @Test("A QUERY gets the part it asks for, while If-Range holds, and is told that it may ask")
  func ranges() throws {
    let file = Representation(BytesSource(Array("abcdef".utf8)), contentType: "text/csv", version: version)
    let whole = try file.encode(for: request())
    #expect(whole.fields[.acceptRanges]?.text == "bytes")
    let part = try file.encode(for: request([(.range, "bytes=1-2"), (.ifRange, "\"v3\"")]))
    #expect(part.status == .partialContent && part.text == "bc")
    #expect(try file.encode(for: request([(.range, "bytes=1-2"), (.ifRange, "\"v2\"")])).status == .ok)
    #expect(try file.encode(for: request([(.range, "bytes=9-")])).status == .rangeNotSatisfiable)
  }

  @Test("A QUERY that takes nothing the resource has gets 406; nothing was changed that it could hide")
  func unacceptable() throws {
    #expect(try OK([1]).encode(for: request([(.accept, "image/png")])).status == .notAcceptable)
    #expect(try OK([1]).encode(for: RequestHead(.post, fields: [(.accept, "image/png")])).status == .ok)
    let stream = JSONStream(AsyncStream<Int> { $0.finish() })
    #expect(try stream.encode(for: request([(.accept, "image/png")])).status == .notAcceptable)
  }

  @Test("Location is sent to QUERY alone: elsewhere it would mean something else")
  func locations() throws {
    let answer = OK([1], repeatAt: "/searches/\("a b")", resultAt: "/results/7")
    let encoded = try answer.encode(for: request())
    #expect(encoded.fields[.location]?.text == "/searches/a%20b")
    #expect(encoded.fields[.contentLocation]?.text == "/results/7")
    for method in [RequestMethod.get, .head, .post] {
      let other = try answer.encode(for: RequestHead(method))
      #expect(other.fields[.location] == nil && other.fields[.contentLocation]?.text == "/results/7")
    }
    #expect(try answer.encode(for: request([(.accept, "image/png")])).fields[.location] == nil)
  }

  @Test("A 415 names the types in the field that the method has for them, whichever the handler wrote")
  func formats() throws {
    let types: MediaTypeList = ["application/json", "application/sql; charset=UTF-8"]
    let list = "application/json, application/sql; charset=UTF-8"
    let structured = #"application/json, application/sql;charset="UTF-8""#
    let rows: [(RequestMethod, FieldName, String)] = [
      (.query, .acceptQuery, structured), (.post, .accept, list), (.put, .accept, list),
    ]
    for (method, name, value) in rows {
      for refusal in [UnsupportedMediaType(accept: types), UnsupportedMediaType(acceptQuery: types)] {
        let encoded = try refusal.encode(for: RequestHead(method))
        #expect(encoded.fields[name]?.text == value)
        let names: [FieldName] = [.accept, .acceptQuery, .acceptPatch]
        #expect(names.filter { encoded.fields.contains($0) } == [name])
      }
    }
    let failure = try SearchFailure.unsupportedMediaType(acceptQuery: types).encode(for: RequestHead(.query))
    #expect(failure.fields[.acceptQuery]?.text == structured)
  }

  @Test("OPTIONS tells the formats of QUERY")
  func options() throws {
    let answer = OptionsAnswer(allow: [.get, .query], acceptQuery: ["application/json"])
    #expect(try answer.encode(for: RequestHead(.options)).fields[.acceptQuery]?.text == "application/json")
  }

  @Test("A page of another origin may use QUERY, after it has asked")
  func crossOrigin() throws {
    var pipeline = ResponsePipeline()
    pipeline.crossOrigin = CrossOriginPolicy(.any)
    let asked = RequestHead(
      .options, fields: [(.origin, "https://a.example"), (.accessControlRequestMethod, "QUERY")])
    let answer = try #require(pipeline.preflight(for: asked))
    #expect(answer.fields[.accessControlAllowMethods]?.text == "GET, HEAD, QUERY, POST, PUT, PATCH, DELETE")
  }

  @Test("What caches are told of a result is what they are told of a representation")
  func caching() {
    let encoded = ResponsePipeline().encode(OK([1], version: version), for: request())
    #expect(encoded.fields[.cacheControl]?.text == "no-cache")
  }

  @Test("A QUERY has to say what it holds, even where it holds nothing", arguments: ["0", "7"])
  func untyped(_ length: String) {
    let asked = RequestHead(.query, fields: [(.contentLength, length)])
    #expect(throws: BadRequest.self) {
      try RequestContent([], of: asked).require(accept: ["application/json"], allowsEmpty: true)
    }
  }

  @Test("Presets answer a search with what was found, or with where it is")
  func presets() throws {
    let found = SearchResult.ok([User()], repeatAt: "/searches/7")
    #expect(try found.encode(for: request()).fields[.location]?.text == "/searches/7")
    #expect(try SearchResult<User>.seeOther(location: "/searches/7").encode(for: request()).status == .seeOther)
    #expect(try SearchResult.ok([User()]).encode(for: request()).status == .ok)
  }
}
