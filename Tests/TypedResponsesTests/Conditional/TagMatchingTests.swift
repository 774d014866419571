import Testing
import TypedResponses

/// What proxies make of the tag "7" was seen with nginx 1.22, HAProxy 2.6, Varnish 7.1 (weak), Apache 2.4, lighttpd 1.4
/// (`-gzip`) and Traffic Server 9.2 (`-df`).
@Suite struct TagMatchingTests {
  private static var rewritten: [String] {
    ["W/\"7\"", "\"7-gzip\"", "W/\"7-gzip\"", "\"7-df\"", "\"7-br\"", "\"7-zstd\"", "\"7-deflate\"", "\"7-gzip-df\""]
  }

  private static var others: [String] {
    ["\"6\"", "W/\"6\"", "\"6-gzip\"", "\"7-gz\"", "\"7-\"", "\"-gzip\"", "\"77-gzip\"", "\"7gzip\"", "\"7-gzip-x\""]
  }

  private let current = ResourceVersion(etag: EntityTag(version: 7))

  private func outcome(_ method: RequestMethod, _ field: FieldName, _ tag: String, _ matching: TagMatching)
    -> PreconditionOutcome
  {
    Preconditions(RequestHead(method, fields: [(field, tag)]), matching: matching)
      .evaluate(against: .exists(current)).outcome
  }

  @Test("Through compression a write is made with the tag that a proxy changed", arguments: rewritten)
  func writes(_ tag: String) {
    #expect(outcome(.put, .ifMatch, tag, .throughCompression) == .proceed)
    #expect(outcome(.put, .ifMatch, tag, .exact) == .preconditionFailed)
  }

  @Test("Through compression what has not changed is a 304", arguments: rewritten)
  func reads(_ tag: String) {
    #expect(outcome(.get, .ifNoneMatch, tag, .throughCompression) == .notModified)
    #expect(outcome(.get, .ifNoneMatch, tag, .exact) == (tag == "W/\"7\"" ? .notModified : .proceed))
  }

  @Test("Tags of other versions fail either way", arguments: others)
  func old(_ tag: String) {
    for matching in [TagMatching.exact, .throughCompression] {
      #expect(outcome(.put, .ifMatch, tag, matching) == .preconditionFailed)
      #expect(outcome(.get, .ifNoneMatch, tag, matching) == .proceed)
    }
  }

  @Test("A version that the server itself calls weak protects no write")
  func weakVersion() {
    let weak = ResourceVersion(etag: .weak("7"))
    let request = RequestHead(.put, fields: [(.ifMatch, "W/\"7\"")])
    #expect(
      Preconditions(request, matching: .throughCompression).evaluate(against: .exists(weak)).outcome
        == .preconditionFailed)
  }

  @Test("A resumed download never takes a tag that a proxy changed", arguments: rewritten)
  func ranges(_ tag: String) throws {
    var settings = ResponseSettings()
    settings.tagMatching = .throughCompression
    let request = RequestHead(fields: [(.range, "bytes=1-"), (.ifRange, tag)])
    let file = Representation(BytesSource(Array("abc".utf8)), contentType: "text/plain", version: current)
    #expect(try file.encode(for: request, using: settings).status == .ok)
  }

  @Test("The 412 and the trace say that a proxy changed the tag")
  func detail() throws {
    let request = RequestHead(.put, fields: [(.ifMatch, "W/\"7\"")])
    let evaluation = Preconditions(request).evaluate(against: .exists(current))
    #expect(
      evaluation.trace.description
        == "If-Match fails: one of its tags is what a proxy that compresses makes of the current \"7\" (RFC 9110 §13.1.1)."
    )
    #expect(
      evaluation.failure?.details.detail == """
        The condition in If-Match does not hold: its tag is the current one, changed by a proxy on the way that compresses. \
        Nothing was done. Reading again gives the same tag; the server has to be told to take it.
        """)
    let old = RequestHead(.put, fields: [(.ifMatch, "W/\"6\"")])
    #expect(
      Preconditions(old).failure(against: .exists(current))?.details.detail
        == "The condition in If-Match does not hold. Nothing was done.")
  }

  @Test("Responses follow the setting")
  func responses() throws {
    var settings = ResponseSettings()
    let request = RequestHead(fields: [(.ifNoneMatch, "\"7-gzip\"")])
    #expect(try OK(User(), version: current).encode(for: request, using: settings).status == .ok)
    settings.tagMatching = .throughCompression
    #expect(try OK(User(), version: current).encode(for: request, using: settings).status == .notModified)
  }
}
