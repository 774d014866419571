import Testing

@testable import TypedResponses

@Suite struct CachingTests {
  private let version = ResourceVersion(etag: .strong("v3"))
  private let policy = CachePolicy.private(maxAge: .seconds(60))

  private func get(_ fields: (FieldName, String)...) -> RequestHead { RequestHead(.get, fields: fields) }

  @Test("Exactly the statuses that caches may store take a policy", arguments: StatusSample.all)
  func statuses(_ sample: StatusSample) throws {
    guard let response = sample.response as? any ExtensibleResponse else {
      #expect(sample.response is any Error)
      return
    }
    let type = type(of: response)
    // Of 402 the RFC says nothing; the draft that gives it a meaning forbids storing.
    let isStorable = type.status.registration.caching != .forbidden && type.status != .paymentRequired
    #expect((response is any CacheableResponse) == isStorable)
  }

  @Test("The answer to OPTIONS takes no policy (§9.3.7)")
  func options() {
    #expect(!((OptionsAnswer(allow: [.get]) as any ExtensibleResponse) is any CacheableResponse))
  }

  @Test("A policy is written with every response that takes one, and can be read back", arguments: StatusSample.all)
  func written(_ sample: StatusSample) throws {
    guard let response = sample.response as? any CacheableResponse else { return }
    let cached = response.caching(policy)
    #expect(cached.cachePolicy == policy)
    let encoded = try cached.encode(for: sample.request)
    let isDerivedError = encoded.status.isError && !type(of: response).status.isError
    #expect(encoded.fields.values(of: .cacheControl) == (isDerivedError ? [] : ["private, max-age=60"]))
  }

  @Test("A status that must not be stored says so by itself, whatever its details hold")
  func noStore() throws {
    var error = TooManyRequests(retryAfter: .seconds(1))
    error.details.additionalFields.cachePolicy = .public(maxAge: .seconds(60))
    #expect(try error.encode(for: RequestHead()).fields.values(of: .cacheControl) == ["no-store"])
  }

  @Test("The 304 and the 206 keep the policy, the errors that a request brings about do not")
  func derived() throws {
    let response = Representation(BytesSource(Array("abc".utf8)), contentType: "text/plain", version: version)
      .caching(policy)
    #expect(
      try response.encode(for: get((.ifNoneMatch, "\"v3\""))).message
        == "304 Not Modified\nETag: \"v3\"\nCache-Control: private, max-age=60\n\n")
    for ranged in [get((.range, "bytes=0-1")), get((.range, "bytes=0-1"), (.ifRange, "\"v3\""))] {
      #expect(try response.encode(for: ranged).fields[.cacheControl] == "private, max-age=60")
    }
    for refused in [get((.range, "bytes=9-")), get((.ifMatch, "\"v2\""))] {
      let error = try response.encode(for: refused)
      #expect(error.status.isError)
      #expect(error.fields[.cacheControl] == nil)
    }
  }

  @Test("A later policy takes the place of the one before, and none removes it")
  func replaced() throws {
    var response = OK(User()).caching(policy).with(.setCookie, "a=b").caching(.noStore)
    #expect(try response.encode(for: get()).fields.values(of: .cacheControl) == ["no-store"])
    response.cachePolicy = nil
    #expect(try response.encode(for: get()).fields[.cacheControl] == nil)
    #expect(response.cachePolicy == nil)
  }

  @Test("An error is cached where that is asked for")
  func errors() throws {
    let error = NotFound().caching(.public(maxAge: .seconds(10)))
    #expect(try error.encode(for: get()).fields[.cacheControl] == "public, max-age=10")
    #expect(try NotFound().encode(for: get()).fields[.cacheControl] == nil)
  }

  // MARK: - Vary

  private let both = ResponseSettings(encoder: JSONContentEncoder(), CSVEncoder())

  @Test(
    "Vary is one line that names each field once, in the order in which they were added",
    arguments: [
      ([], "Accept"), (["Origin"], "Origin, Accept"), (["Accept"], "Accept"),
      (["origin, ACCEPT", "Origin"], "origin, ACCEPT"),
      (["Accept-Language", "Cookie"], "Accept-Language, Cookie, Accept"), (["*"], "*"), (["Origin, *"], "*"),
    ] as [([FieldValue], FieldValue)])
  func vary(_ added: [FieldValue], _ expected: FieldValue) throws {
    var response = OK(User(), version: version)
    for value in added { response.additionalFields.add(.vary, value) }
    for request in [get(), get((.ifNoneMatch, "\"v3\"")), get((.accept, "image/png"))] {
      let encoded = try response.encode(for: request, using: both)
      #expect(encoded.fields.values(of: .vary).count == 1)
      let isRefused = encoded.status == .notAcceptable
      // The refusal names what refused first.
      #expect(isRefused || encoded.fields[.vary] == expected)
      #expect(
        Vary(parsing: encoded.fields[.vary]?.text ?? "").map { Set($0.names) }
          == Vary(parsing: expected.text).map { Set($0.names) })
    }
  }

  @Test("Without a choice there is no Vary, and one that cannot be read stays as it is")
  func noVary() throws {
    #expect(try OK(User()).encode(for: get()).fields[.vary] == nil)
    let odd = OK(User()).with(.vary, "a b")
    #expect(try odd.encode(for: get()).fields.values(of: .vary) == ["a b"])
  }

  @Test("Problems have one Vary too")
  func problems() throws {
    let error = NotFound().with(.vary, "Origin").with(.vary, "Cookie, origin")
    #expect(try error.encode(for: get()).fields.values(of: .vary) == ["Origin, Cookie"])
  }

  // MARK: - Versions made from content

  @Test(
    "A result is compared by its content: equal content has equal tags, and gets 304",
    arguments: [RequestMethod.get, .head])
  func content(_ method: RequestMethod) throws {
    let response = OK(User(), version: .ofContent).caching(policy)
    let first = try response.encode(for: RequestHead(method))
    let tag = try #require(first.fields[.etag])
    #expect(tag == EntityTag(of: Array(#"{"id":7,"name":"Ada"}"#.utf8)).fieldValue)
    let again = try response.encode(for: RequestHead(method, fields: [(.ifNoneMatch, tag.text)]))
    #expect(again.message == "304 Not Modified\nETag: \(tag)\nCache-Control: private, max-age=60\n\n")
    let other = try OK(User(id: 8), version: .ofContent).encode(for: RequestHead(method))
    #expect(other.fields[.etag] != tag)
    let table = try OK([User()], version: .ofContent).encoded(with: CSVEncoder()).encode(for: RequestHead(method))
    #expect(table.fields[.etag] == EntityTag(of: Array("id,name\r\n7,Ada\r\n".utf8)).fieldValue)
  }

  @Test("The answer to a change is not tagged by its content")
  func change() throws {
    let encoded = try OK(User(), version: .ofContent).encode(for: RequestHead(.put, fields: [(.ifMatch, "\"v2\"")]))
    #expect(encoded.status == .ok)
    #expect(encoded.fields[.etag] == nil)
  }

  @Test("Content that cannot be encoded gets no 304")
  func broken() {
    #expect(throws: ContentEncodingError.self) {
      try OK(Double.nan, version: .ofContent).encode(for: get((.ifNoneMatch, "*")))
    }
  }
}
