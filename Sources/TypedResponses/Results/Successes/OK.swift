/// 200: the request succeeded, and this is its result.
///
/// Choose ``Created`` when a resource came into being, ``NoContent`` when there is nothing to show, ``Accepted`` when
/// the work goes on after the answer.
///
/// ```swift
/// return OK(user, version: .init(etag: .strong("v3")))
/// ```
///
/// With a version, a conditional GET, HEAD or QUERY gets its 304 or 412 by itself. Results that have none can be compared by
/// their content: `OK(report, version: .ofContent)`. Without any, a read that demands a version (`If-Match: "v2"`) gets
/// 412, and one that is satisfied with whatever exists (`If-None-Match: *`) 304.
///
/// The answer to a QUERY can tell where a GET repeats the question, and where a GET shows this very result again:
///
/// ```swift
/// return OK(users.all, repeatAt: "/searches/\(id)", resultAt: "/searches/\(id)/results/1")
/// ```
///
/// [RFC 9110 §15.3.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.1)
public struct OK<Content: Encodable & Sendable>: ContentResponse {
  public static var status: StatusCode { .ok }

  /// What is sent.
  public let content: Content
  /// The version of the representation. To GET, HEAD and QUERY, the one that is sent; to other methods, the
  /// target's after the request.
  public let version: ResourceVersion?
  /// When it makes sense to ask again for what is still changing, such as the state of a job.
  public let retryAfter: RetryAfter?
  /// Where a GET asks the same as this QUERY did: the `Location` of its equivalent resource.
  public let repeatAt: Location?
  /// Where a GET gets this result, as it is now: its `Content-Location`.
  public let resultAt: Location?
  @usableFromInline let isTaggedByContent: Bool
  public var settings: ResponseSettings?
  public var additionalFields = AdditionalFields()

  // Inlinable: code that does not know the content's type looks it up and copies the content, which takes a twentieth of
  // a whole response.
  @inlinable
  init(
    content: Content, version: ResourceVersion? = nil, retryAfter: RetryAfter? = nil, isTaggedByContent: Bool = false,
    repeatAt: Location? = nil, resultAt: Location? = nil
  ) {
    self.content = content
    self.version = version
    self.retryAfter = retryAfter
    self.isTaggedByContent = isTaggedByContent
    self.repeatAt = repeatAt
    self.resultAt = resultAt
  }

  /// The result, encoded in the form the client prefers.
  @inlinable
  public init(_ content: Content) {
    self.init(content: content)
  }

  /// What is still changing, and when to ask again.
  init(_ content: Content, retryAfter: RetryAfter) {
    self.init(content: content, retryAfter: retryAfter)
  }

  /// The result in this version.
  @inlinable
  public init(_ content: Content, version: ResourceVersion) {
    self.init(content: content, version: version)
  }

  /// The result, of which a client has the current version when it has the same content.
  @inlinable
  public init(_ content: Content, version: ContentVersion) {
    self.init(content: content, isTaggedByContent: true)
  }

  /// The result of a QUERY, and where a GET asks the same again without the content
  /// ([RFC 10008 §2.4](https://www.rfc-editor.org/rfc/rfc10008#section-2.4)).
  ///
  /// The URIs end up in logs: they should not show what the content was kept secret for. To a method other than QUERY
  /// `Location` would mean something else; it is left out there, so that one handler can answer POST too.
  ///
  /// - Parameters:
  ///   - content: What was found.
  ///   - version: The version of the result, which changes with it.
  ///   - repeatAt: Where a GET gets the result as it is then.
  ///   - resultAt: Where a GET gets this result
  ///     ([RFC 10008 §2.3](https://www.rfc-editor.org/rfc/rfc10008#section-2.3)).
  public init(_ content: Content, version: ResourceVersion? = nil, repeatAt: Location, resultAt: Location? = nil) {
    self.init(content: content, version: version, repeatAt: repeatAt, resultAt: resultAt)
  }

  /// The result of a QUERY, of which a client has the current version when it has the same content, and where a GET
  /// asks the same again.
  public init(_ content: Content, version: ContentVersion, repeatAt: Location, resultAt: Location? = nil) {
    self.init(content: content, isTaggedByContent: true, repeatAt: repeatAt, resultAt: resultAt)
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    var representation = ContentRepresentation(
      status: Self.status, version: version, isTaggedByContent: isTaggedByContent, additional: additionalFields)
    if let retryAfter { representation.leading.append(.retryAfter, retryAfter.fieldValue) }
    if let repeatAt, request.method == .query { representation.leading.append(.location, repeatAt.fieldValue) }
    if let resultAt { representation.leading.append(.contentLocation, resultAt.fieldValue) }
    return try representation.encode(content, for: request, using: self.settings, or: settings)
  }
}
