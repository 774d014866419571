import Testing
import TypedResponses
import TypedResponsesOpenAPI

@Suite("The responses that types stand for")
struct ResponseDescriptionsTests {
  @Test("A read may be 304, 412 and 406, and has the fields of a version")
  func reading() {
    let responses = ResponseDescriptions(OK<Note>.self)
    #expect(responses.codes == [200, 304, 406, 412])
    #expect(responses.fields(.ok) == ["ETag?", "Last-Modified?"])
    #expect(responses.fields(.notModified) == ["ETag?", "Last-Modified?"])
    #expect(responses[.notModified]?.contents.isEmpty == true)
    #expect(responses.fields(.notAcceptable) == ["Vary"])
    #expect(ResponseDescriptions(to: .post, OK<Note>.self).codes == [200])
  }

  @Test("A QUERY may tell where a GET asks the same")
  func query() {
    let responses = ResponseDescriptions(to: .query, SearchResult<Note>.self, SearchFailure.self)
    #expect(responses.fields(.ok) == ["ETag?", "Last-Modified?", "Location?", "Content-Location?"])
    #expect(responses.fields(.seeOther) == ["Location", "Retry-After?"])
    #expect(responses.fields(.unsupportedMediaType) == ["Accept-Query?", "Accept-Encoding?"])
  }

  @Test("Files may be sent in parts", arguments: [RequestMethod.get, .query])
  func files(method: RequestMethod) {
    let responses = ResponseDescriptions(to: method, Representation<BytesSource>.self)
    #expect(responses.codes == [200, 206, 304, 412, 416])
    #expect(responses.fields(.ok) == ["Accept-Ranges", "ETag?", "Last-Modified?"])
    #expect(responses.fields(.partialContent) == ["Content-Range?", "ETag?", "Last-Modified?"])
    #expect(responses.fields(.rangeNotSatisfiable) == ["Content-Range"])
  }

  @Test("A 201 has a location, and content unless it is of Never")
  func created() {
    #expect(ResponseDescriptions(to: .post, Created<Note>.self).fields(.created).contains("Location"))
    #expect(ResponseDescriptions(to: .put, Created<Note>.self).fields(.created).contains("Location?"))
    #expect(ResponseDescriptions(to: .post, Created<Never>.self)[.created]?.contents.isEmpty == true)
    #expect(ResponseDescriptions(to: .post, Created<Note>.self)[.created]?.contents.count == 1)
  }

  @Test("The conventional sets stand for what their members are")
  func presets() {
    let create = ResponseDescriptions(to: .post, CreateResult<Note>.self, CreateFailure.self)
    #expect(create.codes == [201, 202, 400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 500, 502, 503, 504])
    let replace = ResponseDescriptions(to: .put, ReplaceResult<Note>.self)
    #expect(replace.codes == [200, 201, 204])
    #expect(!replace.fields(.created).contains { $0.hasPrefix("Location") })
    let batch = ResponseDescriptions(to: .post, BatchResult<Never>.self)
    #expect(batch.codes == [207])
    let job = ResponseDescriptions(JobResult<Note>.self)
    #expect(job.fields(.ok).contains("Retry-After?") && job.fields(.accepted) == ["Location", "Retry-After?"])
  }

  @Test("Sets of one's own, and the problems they name")
  func ownSets() {
    let responses = ResponseDescriptions(to: .post, PublishResult.self, PublishFailure.self)
    #expect(responses.codes == [200, 202, 404, 409, 429])
    #expect(responses[.conflict]?.contents.count == 2)
    #expect(responses.findings.isEmpty)
  }

  @Test("Lists of outcomes, and problems with the fields of their base")
  func lists() {
    let responses = ResponseDescriptions(OneOf<NoContent, SeeOther>.self, OneOf<NotFound, Expelled>.self)
    #expect(responses.codes == [204, 303, 304, 401, 404, 412])
    #expect(responses.fields(.unauthorized) == ["WWW-Authenticate"])
  }

  @Test("A field is required where every such response has it")
  func merging() {
    let responses = ResponseDescriptions(to: .put, CreateResult<Note>.self, Created<Note>.self)
    #expect(responses.fields(.created).contains("Location?"))
  }

  @Test("Waiting times and quotas are told as the types send them")
  func waiting() {
    #expect(
      ResponseDescriptions(TooManyRequests.self).fields(.tooManyRequests)
        == ["Retry-After", "RateLimit?", "RateLimit-Policy?", "Cache-Control"])
    #expect(ResponseDescriptions(ServiceUnavailable.self).fields(.serviceUnavailable).contains("Retry-After?"))
  }

  @Test("A profile decides about statuses")
  func profiles() {
    var settings = ResponseSettings()
    settings.conventions.denial = .notFound
    settings.conventions.validation = .badRequest
    let responses = ResponseDescriptions(to: .delete, DeleteFailure.self, settings: settings)
    #expect(!responses.codes.contains(403) && !responses.codes.contains(410) && !responses.codes.contains(422))
    #expect(responses.codes.contains(404))
  }

  @Test("The answer to a key is what the handler answers, the refusals of keys, and may come again")
  func idempotency() {
    let responses = ResponseDescriptions(
      to: .post, IdempotentResponse<Created<Note>>.self, Forbidden.self, PublishFailure.self)
    #expect(responses.codes == [201, 400, 403, 404, 409, 422, 429, 503])
    #expect(responses.fields(.created).isSuperset(of: ["Location", "Idempotent-Replayed?"]))
    #expect(responses.fields(.notFound) == ["Idempotent-Replayed?"])
    #expect(!responses.fields(.forbidden).contains("Idempotent-Replayed?"))
    #expect(responses.findings.isEmpty)
  }

  @Test("The media types of a file are those that the route names, and without them it is a finding")
  func files() {
    typealias File = Representation<BytesSource>
    var named = ResponseDescriptions(to: .get, contentTypes: ["text/csv"])
    named.add(File.self)
    #expect(named[.ok]?.contents.map(\.mediaType) == ["text/csv"])
    #expect(named[.partialContent]?.contents.map(\.mediaType) == ["text/csv", "multipart/byteranges"])
    #expect(named.findings.isEmpty)
    let unnamed = ResponseDescriptions(File.self)
    #expect(unnamed[.ok]?.contents.map(\.mediaType) == ["*/*"])
    #expect(
      unnamed.findings.map(\.advice) == [#"Name it at the route: '.describing { $0.contentTypes = ["text/csv"] }'."#])
  }

  @Test("Never stands for nothing, and any error for a finding")
  func unknown() {
    #expect(ResponseDescriptions(Never.self).all.isEmpty)
    let anything = ResponseDescriptions((any Error).self)
    #expect(anything.codes == [nil])
    #expect(anything.findings.count == 1)
    struct Own: Error {}
    #expect(ResponseDescriptions(Own.self).findings.map(\.type).first?.hasSuffix("Own") == true)
    #expect(ResponseDescriptions(RawResponse.self).findings.count == 1)
    #expect(ResponseDescriptions(RawResponse.self).codes == [nil])
  }
}
