/// 203: the request succeeded, and this gateway changed what the origin server sent. Origin servers send ``OK``.
///
/// [RFC 9110 §15.3.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.4)
public struct NonAuthoritativeInformation<Content: Encodable & Sendable>: ContentResponse {
  public static var status: StatusCode { .nonAuthoritativeInformation }

  /// What is sent, changed from the origin's.
  public let content: Content
  public var settings: ResponseSettings?
  public var additionalFields = AdditionalFields()

  /// The changed content.
  public init(_ content: Content) {
    self.content = content
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let representation = ContentRepresentation(status: Self.status, additional: additionalFields)
    return try representation.encode(content, for: request, using: self.settings, or: settings)
  }
}
