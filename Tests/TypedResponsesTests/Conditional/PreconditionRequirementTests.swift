import Testing

@testable import TypedResponses

@Suite struct PreconditionRequirementTests {
  private let v3: ResourceVersion
  private let dated: ResourceVersion
  private let later = "Sun, 06 Nov 1994 08:49:38 GMT"
  private let earlier = "Sun, 06 Nov 1994 08:49:36 GMT"

  init() throws {
    let date = try #require(HTTPDate(secondsSince1970: 784_111_777))
    v3 = ResourceVersion(etag: .strong("v3"))
    dated = ResourceVersion(lastModified: date)
  }

  private func preconditions(_ fields: (FieldName, String)...) -> Preconditions {
    Preconditions(RequestHead(.put, fields: fields))
  }

  /// The status that the demand leads to, or `nil` when it is met.
  private func status(_ preconditions: Preconditions, _ state: ResourceState) -> StatusCode? {
    do throws(OneOf<PreconditionRequired, PreconditionFailed>) {
      try preconditions.require(for: state)
      return nil
    } catch {
      return (try? error.encode(for: RequestHead(.put)))?.status
    }
  }

  @Test("Without a condition the demand is answered with 428, for what exists and for what does not")
  func required() {
    #expect(status(preconditions(), .exists(v3)) == .preconditionRequired)
    #expect(status(preconditions(), .exists(dated)) == .preconditionRequired)
    #expect(status(preconditions(), .exists()) == .preconditionRequired)
    #expect(status(preconditions(), .missing) == .preconditionRequired)
  }

  @Test("With the current tag the demand is met, with another it is answered with 412")
  func matched() throws {
    #expect(status(preconditions((.ifMatch, "\"v3\"")), .exists(v3)) == nil)
    #expect(status(preconditions((.ifMatch, "*")), .exists(v3)) == nil)
    #expect(status(preconditions((.ifMatch, "\"v2\"")), .exists(v3)) == .preconditionFailed)
    #expect(status(preconditions((.ifMatch, "v3")), .exists(v3)) == .preconditionFailed)
    #expect(status(preconditions((.ifMatch, "\"v3\"")), .missing) == .preconditionFailed)
    try preconditions((.ifMatch, "\"v3\"")).require(match: v3)
    #expect(throws: OneOf<PreconditionRequired, PreconditionFailed>.self) {
      try preconditions((.ifMatch, "\"v2\"")).require(match: v3)
    }
  }

  @Test("If-Unmodified-Since protects only what has a modification date, and only when it can be read")
  func dates() {
    #expect(status(preconditions((.ifUnmodifiedSince, later)), .exists(dated)) == nil)
    #expect(status(preconditions((.ifUnmodifiedSince, earlier)), .exists(dated)) == .preconditionFailed)
    #expect(status(preconditions((.ifUnmodifiedSince, later)), .exists(v3)) == .preconditionRequired)
    #expect(status(preconditions((.ifUnmodifiedSince, "x")), .exists(dated)) == .preconditionRequired)
    #expect(status(preconditions((.ifModifiedSince, later)), .exists(dated)) == .preconditionRequired)
  }

  @Test("If-None-Match: * protects a creation, and never lets one overwrite")
  func creation() {
    #expect(status(preconditions((.ifNoneMatch, "*")), .missing) == nil)
    #expect(status(preconditions((.ifNoneMatch, "*")), .exists(v3)) == .preconditionFailed)
    #expect(status(preconditions((.ifNoneMatch, "\"v2\"")), .missing) == .preconditionRequired)
    #expect(status(preconditions((.ifNoneMatch, "\"v2\"")), .exists(v3)) == .preconditionRequired)
  }

  @Test("A check is content without conditions, and throws the 412 when one does not hold")
  func check() throws {
    try preconditions().check(against: .exists(v3))
    try preconditions((.ifMatch, "\"v3\"")).check(against: .exists(v3))
    #expect(throws: PreconditionFailed.self) { try preconditions((.ifMatch, "\"v2\"")).check(against: .exists(v3)) }
  }

  @Test("A 304 is no failure")
  func notModified() {
    let read = Preconditions(RequestHead(.get, fields: [(.ifNoneMatch, "\"v3\"")]))
    #expect(read.failure(against: .exists(v3)) == nil)
  }

  @Test("The failures tell the client what to do, and not which version exists")
  func details() {
    #expect(
      preconditions((.ifMatch, "\"v2\"")).failure(against: .exists(v3))?.details.detail
        == "The condition in If-Match does not hold. Nothing was done.")
    #expect(
      preconditions().requirement(for: .exists(v3))?.details.detail
        == "The request has to be conditional. Read the resource and send the request again with If-Match.")
    #expect(
      preconditions().requirement(for: .exists(dated))?.details.detail
        == "The request has to be conditional. Read the resource and send the request again with If-Unmodified-Since.")
    #expect(
      preconditions().requirement(for: .missing)?.details.detail
        == "The request has to be conditional. Send it again with If-None-Match: * to create the resource.")
    #expect(
      preconditions((.ifMatch, "\"v3\"")).lostRace().details.detail
        == "Another request changed the resource at the same time. Nothing was done by this one.")
  }
}
