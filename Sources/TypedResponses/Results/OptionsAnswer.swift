/// The answer to OPTIONS: 204 with the methods the resource takes.
///
/// [RFC 9110 §9.3.7](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.7)
public struct OptionsAnswer: ExtensibleResponse {
  public static var status: StatusCode { .noContent }

  /// The methods the resource takes.
  public let allow: Allow
  /// The formats of PATCH content it takes, if PATCH is among the methods.
  public let acceptPatch: MediaTypeList?
  /// The formats of QUERY content it takes, if QUERY is among the methods.
  public let acceptQuery: MediaTypeList?
  public var additionalFields = AdditionalFields()

  /// The methods the resource takes, and the formats of PATCH and of QUERY content.
  public init(allow: Allow, acceptPatch: MediaTypeList? = nil, acceptQuery: MediaTypeList? = nil) {
    self.allow = allow
    self.acceptPatch = acceptPatch
    self.acceptQuery = acceptQuery
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    var fields = HeaderFields()
    fields.append(.allow, allow.fieldValue)
    if let acceptPatch { fields.append(.acceptPatch, acceptPatch.fieldValue) }
    if let acceptQuery { fields.append(.acceptQuery, AcceptQuery(acceptQuery).fieldValue) }
    fields.append(contentsOf: additionalFields.fields)
    return EncodedResponse(framing: Self.status, fields: fields, content: .none, for: request)
  }
}
