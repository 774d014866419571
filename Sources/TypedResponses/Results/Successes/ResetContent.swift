/// 205: the request succeeded, and the client should reset the view that sent it, such as a form.
///
/// Choose ``NoContent`` when the view can stay as it is.
///
/// [RFC 9110 §15.3.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.6)
public struct ResetContent: ExtensibleResponse {
  public static var status: StatusCode { .resetContent }

  public var additionalFields = AdditionalFields()

  /// The request succeeded; reset the view.
  public init() {}

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    if let answer = try additionalFields.conditionalAnswer(to: request, version: nil, settings) { return answer }
    return EncodedResponse(framing: Self.status, fields: additionalFields.fields, content: .none, for: request)
  }
}
