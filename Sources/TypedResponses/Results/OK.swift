/// 200: the request succeeded, and this is its result.
///
/// Choose ``Created`` when a resource came into being, ``NoContent`` when there is nothing to show, ``Accepted`` when
/// the work goes on after the answer.
///
/// ```swift
/// return OK(user, version: .init(etag: .strong("v3")))
/// ```
///
/// With a version, a conditional GET or HEAD gets its 304 or 412 by itself. Results that have none can be compared by
/// their content: `OK(report, version: .ofContent)`. Without any, a read that demands a version (`If-Match: "v2"`) gets
/// 412, and one that is satisfied with whatever exists (`If-None-Match: *`) 304.
///
/// [RFC 9110 §15.3.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.1)
public struct OK<Content: Encodable & Sendable>: ContentResponse {
  public static var status: StatusCode { .ok }

  /// What is sent.
  public let content: Content
  /// The version of the representation. To GET and HEAD, the one that is sent; to other methods, the target's after
  /// the request.
  public let version: ResourceVersion?
  /// When it makes sense to ask again for what is still changing, such as the state of a job.
  public let retryAfter: RetryAfter?
  private let isTaggedByContent: Bool
  public var settings: ResponseSettings?
  public var additionalFields = AdditionalFields()

  /// The result, encoded in the form the client prefers.
  public init(_ content: Content) {
    self.content = content
    version = nil
    retryAfter = nil
    isTaggedByContent = false
  }

  /// What is still changing, and when to ask again.
  init(_ content: Content, retryAfter: RetryAfter) {
    self.content = content
    version = nil
    self.retryAfter = retryAfter
    isTaggedByContent = false
  }

  /// The result in this version.
  public init(_ content: Content, version: ResourceVersion) {
    self.content = content
    self.version = version
    retryAfter = nil
    isTaggedByContent = false
  }

  /// The result, of which a client has the current version when it has the same content.
  public init(_ content: Content, version: ContentVersion) {
    self.content = content
    self.version = nil
    retryAfter = nil
    isTaggedByContent = true
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    var representation = ContentRepresentation(
      status: Self.status, content: content, version: version, isTaggedByContent: isTaggedByContent,
      ownSettings: self.settings, additional: additionalFields)
    if let retryAfter { representation.leading.append(.retryAfter, retryAfter.fieldValue) }
    return try representation.encode(for: request, using: settings)
  }
}
