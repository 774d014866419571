/// 200 with octets that are made while they are sent, so that nobody knows beforehand how many there will be.
///
/// The server asks for the next chunk when it has sent the one before, and stops when the client goes away. An error in
/// the middle ends the connection without the mark of a complete message: the client learns that something is missing.
/// An answer to HEAD has the same fields and makes nothing. It has no version, so a read with `If-Match: "v2"` gets 412.
///
/// Choose ``Representation`` when the length is known, since parts of it can be asked for and progress can be shown,
/// ``JSONStream`` for values, ``EventStream`` for events.
///
/// ```swift
/// return Streamed(archive, contentType: "application/zip")
/// ```
///
/// [RFC 9112 §7.1](https://www.rfc-editor.org/rfc/rfc9112#section-7.1)
public struct Streamed: CacheableResponse {
  public static var status: StatusCode { .ok }

  /// The octets.
  public let content: ContentStream
  /// Their media type.
  public let contentType: ContentType
  public var additionalFields = AdditionalFields()

  /// Octets from a sequence of chunks.
  public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, contentType: ContentType)
  where Chunks.Element == [UInt8] {
    content = ContentStream(chunks)
    self.contentType = contentType
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    let representation = StreamedRepresentation(
      contentType: contentType, content: content, additional: additionalFields)
    return try representation.encode(for: request, using: settings)
  }
}
