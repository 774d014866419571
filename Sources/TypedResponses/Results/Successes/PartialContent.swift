/// 206: the part, or the parts, of the representation that the client asked for.
///
/// Only a ``RangeRequest`` selects parts, so there is no 206 to a request that asked for none. ``Representation`` does
/// the whole choice by itself; use this to make it by hand:
///
/// ```swift
/// switch RangeRequest(request, version: version).select(from: source) {
/// case .full: return .of(Representation(source, contentType: "video/mp4", version: version))
/// case .partial(let ranges): return .of(PartialContent(ranges, of: source, contentType: "video/mp4", version: version))
/// case .unsatisfiable(let range): throw RangeNotSatisfiable(range)
/// }
/// ```
///
/// [RFC 9110 §15.3.7](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.7)
public struct PartialContent<Source: ContentSource>: ExtensibleResponse {
  public static var status: StatusCode { .partialContent }

  /// The parts that are sent.
  public let ranges: SelectedRanges
  /// Where their octets come from.
  public let source: Source
  /// The media type of the whole representation.
  public let contentType: ContentType
  /// The version of the whole representation.
  public let version: ResourceVersion?
  public var additionalFields = AdditionalFields()

  /// The selected parts of the source they were selected from.
  public init(_ ranges: SelectedRanges, of source: Source, contentType: ContentType, version: ResourceVersion? = nil) {
    self.ranges = ranges
    self.source = source
    self.contentType = contentType
    self.version = version
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    if let answer = try additionalFields.conditionalAnswer(to: request, version: version, settings) { return answer }
    let part = ranges.message(from: source, contentType: contentType.fieldValue)
    var fields = HeaderFields()
    if ranges.isKnownToClient {
      // A client that proved with `If-Range` to know the version has the rest already (§15.3.7).
      version?.addStrongest(to: &fields)
      fields.append(contentsOf: additionalFields.fieldsNewToClient)
    } else {
      version?.add(to: &fields)
      // A digest of the whole content would not be one of the part.
      fields.append(contentsOf: additionalFields.fields.filter { $0.name != .contentDigest })
    }
    fields.append(contentsOf: part.fields)
    return EncodedResponse(framing: Self.status, fields: fields, content: part.content, for: request)
  }
}
