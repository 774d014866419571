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
  private let mayLackFormats: Bool

  /// The methods the resource takes, and the formats of PATCH and of QUERY content.
  ///
  /// With PATCH among the methods its formats are needed, or clients do not know what to send
  /// ([RFC 5789 §3.1](https://www.rfc-editor.org/rfc/rfc5789#section-3.1)): without them the response is refused when it
  /// is encoded, and a 500 in its place.
  public init(allow: Allow, acceptPatch: MediaTypeList? = nil, acceptQuery: MediaTypeList? = nil) {
    self.init(allow, acceptPatch, acceptQuery, mayLackFormats: false)
  }

  /// The methods that routes take, for routers, which may not know the formats.
  public init(ofRoutes allow: Allow, acceptPatch: MediaTypeList? = nil, acceptQuery: MediaTypeList? = nil) {
    self.init(allow, acceptPatch, acceptQuery, mayLackFormats: true)
  }

  private init(_ allow: Allow, _ acceptPatch: MediaTypeList?, _ acceptQuery: MediaTypeList?, mayLackFormats: Bool) {
    self.allow = allow
    self.acceptPatch = acceptPatch
    self.acceptQuery = acceptQuery
    self.mayLackFormats = mayLackFormats
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    if acceptPatch == nil, !mayLackFormats, allow.methods.contains(.patch) {
      throw ContentEncodingError(
        ofResponse: "It allows PATCH and does not say in what formats: give it 'acceptPatch:' (RFC 5789 §3.1).")
    }
    var fields = HeaderFields()
    fields.append(.allow, allow.fieldValue)
    if let acceptPatch { fields.append(.acceptPatch, acceptPatch.fieldValue) }
    if let acceptQuery { fields.append(.acceptQuery, AcceptQuery(acceptQuery).fieldValue) }
    fields.append(contentsOf: additionalFields.fields)
    return EncodedResponse(framing: Self.status, fields: fields, content: .none, for: request)
  }
}
