import Testing
import TypedResponses

@Suite struct CacheDefaultsTests {
  private let version = ResourceVersion(etag: EntityTag(version: 7))

  private func policy(
    _ response: some EncodableResponse, to method: RequestMethod = .get, _ fields: [(FieldName, String)] = [],
    through pipeline: ResponsePipeline = ResponsePipeline()
  ) -> String? {
    let encoded = pipeline.encode(response, for: RequestHead(method, fields: fields))
    let lines = encoded.fields.values(of: .cacheControl)
    #expect(lines.count < 2)
    return lines.first?.text
  }

  @Test("What has a version is asked for each time, its 304 and its parts as well")
  func versions() {
    #expect(policy(OK(User(), version: version)) == "no-cache")
    #expect(policy(OK(User(), version: .ofContent)) == "no-cache")
    #expect(policy(OK(User(), version: version), to: .head) == "no-cache")
    #expect(policy(OK(User(), version: version), [(.ifNoneMatch, "\"7\"")]) == "no-cache")
    let file = Representation(BytesSource([1, 2, 3]), contentType: "text/plain", version: version)
    #expect(policy(file, [(.range, "bytes=1-")]) == "no-cache")
    #expect(policy(OK(User())) == nil)
  }

  @Test("An answer to a write says nothing: no cache keeps it")
  func writes() {
    for method in [RequestMethod.post, .put, .patch, .delete] {
      #expect(policy(OK(User(), version: version), to: method) == nil)
      #expect(policy(NotFound(), to: method) == nil)
    }
  }

  @Test("Errors that caches keep by themselves are asked for each time")
  func errors() {
    #expect(policy(NotFound()) == "no-cache")
    #expect(policy(MethodNotAllowed(allow: [.put])) == "no-cache")
    #expect(policy(Gone()) == "no-cache")
    #expect(policy(URITooLong()) == "no-cache")
    #expect(policy(NotImplemented()) == "no-cache")
    for error in [BadRequest() as any ErrorResponse, Conflict(), Forbidden(), InternalServerError()] {
      #expect(policy(error) == nil)
    }
    #expect(policy(TooManyRequests(retryAfter: .seconds(1))) == "no-store")
  }

  @Test("What the code says stands")
  func stated() {
    #expect(policy(OK(User(), version: version).caching(.maxAge(.seconds(60)))) == "max-age=60")
    #expect(policy(NotFound().caching(.public(maxAge: .seconds(10)))) == "public, max-age=10")
  }

  private static let identities: [(FieldName, String)] = [(.authorization, "Bearer abc"), (.cookie, "session=1")]

  @Test("Answers to requests with credentials are the user's own", arguments: identities)
  func credentials(_ field: (FieldName, String)) {
    #expect(policy(OK(User()), [field]) == "private")
    #expect(policy(OK(User(), version: version), [field]) == "private, no-cache")
    #expect(policy(OK(User()).caching(.maxAge(.seconds(60))), [field]) == "private, max-age=60")
    #expect(policy(NotFound(), [field]) == "private, no-cache")
    #expect(policy(MovedPermanently(location: "/a"), [field]) == "private")
    #expect(policy(Found(location: "/a"), [field]) == nil)
    #expect(policy(Found(location: "/a").caching(.maxAge(.seconds(60))), [field]) == "private, max-age=60")
    #expect(policy(JSONStream(AsyncStream<Int> { $0.finish() }), [field]) == "private")
  }

  @Test(
    "Where the code says that an answer is for all, or that it varies by the field, it stands", arguments: identities)
  func shared(_ field: (FieldName, String)) {
    #expect(policy(OK(User()).caching(.public(maxAge: .seconds(60))), [field]) == "public, max-age=60")
    let shared = CachePolicy.maxAge(.seconds(60), sharedMaxAge: .seconds(10))
    #expect(policy(OK(User()).caching(shared), [field]) == "max-age=60, s-maxage=10")
    #expect(policy(OK(User()).caching(.noStore), [field]) == "no-store")
    #expect(policy(OK(User()).with(Vary(field.0)).caching(.maxAge(.seconds(60))), [field]) == "max-age=60")
    #expect(policy(OK(User()).with(Vary(field.0)), [field]) == nil)
    #expect(policy(OK(User()).with(Vary(.accept)).caching(.maxAge(.seconds(60))), [field]) == "private, max-age=60")
    #expect(policy(OK(User()).with(Vary(field.0)), Self.identities) == "private")
  }

  @Test("Both can be set once for all")
  func settings() {
    var pipeline = ResponsePipeline()
    pipeline.caching.policy = nil
    #expect(policy(OK(User(), version: version), through: pipeline) == nil)
    pipeline.caching.policy = .maxAge(.seconds(5))
    #expect(policy(OK(User(), version: version), through: pipeline) == "max-age=5")
    #expect(policy(OK(User(), version: version), Self.identities, through: pipeline) == "private, max-age=5")
    pipeline.caching.otherwise = .noStore
    #expect(policy(OK(User()), through: pipeline) == "no-store")
    #expect(policy(OK(User()), Self.identities, through: pipeline) == "no-store")
    #expect(policy(NoContent(), to: .delete, through: pipeline) == "no-store")
    #expect(policy(Conflict(), to: .put, through: pipeline) == "no-store")
    #expect(policy(OK(User()).caching(.public()), through: pipeline) == "public")
    #expect(policy(OK(User(), version: version), through: pipeline) == "max-age=5")
    pipeline.caching.otherwise = nil
    pipeline.caching.keepsAnswersToCredentialsPrivate = false
    #expect(policy(OK(User(), version: version), Self.identities, through: pipeline) == "max-age=5")
  }
}
