/// 200 with octets that are ready to be sent: a file, an image, an export.
///
/// A GET or QUERY that asks for a part gets it as 206, or 416 where there is no such part; a conditional GET, HEAD or
/// QUERY gets its 304 or 412. Choose ``OK`` for values that are to be encoded.
///
/// ```swift
/// let file = try FileSource(path: "/srv/reports/2026.pdf")
/// return Representation(file, contentType: "application/pdf", version: file.version)
/// ```
///
/// [RFC 9110 §3.2](https://www.rfc-editor.org/rfc/rfc9110#section-3.2)
public struct Representation<Source: ContentSource>: ExtensibleResponse {
  public static var status: StatusCode { .ok }

  /// Where the octets come from.
  public let source: Source
  /// Their media type.
  public let contentType: ContentType
  /// Their version; without one, nothing can be revalidated, and a download is resumed only by clients that do not ask
  /// whether it still is the same.
  public let version: ResourceVersion?
  public var additionalFields = AdditionalFields()

  /// The octets of a source.
  public init(_ source: Source, contentType: ContentType, version: ResourceVersion? = nil) {
    self.source = source
    self.contentType = contentType
    self.version = version
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    if let answer = try additionalFields.conditionalAnswer(to: request, version: version, settings) {
      return answer
    }
    switch RangeRequest(request, version: version).select(from: source) {
    case .full:
      return try full(for: request)
    case .partial(let ranges):
      var partial = PartialContent(ranges, of: source, contentType: contentType, version: version)
      partial.additionalFields = additionalFields
      return try partial.encode(for: request, using: settings)
    case .unsatisfiable(let range):
      return try RangeNotSatisfiable(range).carrying(additionalFields).encode(for: request, using: settings)
    }
  }

  private func full(for request: some RequestFacts) throws(ContentEncodingError) -> EncodedResponse {
    var fields = HeaderFields()
    version?.add(to: &fields)
    fields.append(contentsOf: additionalFields.fields)
    let isRead = request.method.readsRepresentation
    if isRead, !fields.contains(AcceptRanges.fieldName) {
      fields.append(AcceptRanges.fieldName, AcceptRanges.bytes.fieldValue)
    }
    fields.append(.contentType, contentType.fieldValue)
    let content = source.content(of: 0..<source.length)
    if case .bytes(let octets) = content { try additionalFields.fields.checkDigests(of: octets, isWhole: isRead) }
    return EncodedResponse(framing: Self.status, fields: fields, content: content, for: request)
  }
}
