/// 204: the request succeeded and there is nothing to send back.
///
/// The client stays where it is. After a deletion, or a replacement that is not echoed. Choose ``OK`` when there is
/// content, even an empty list; ``ResetContent`` to have a form cleared.
///
/// [RFC 9110 §15.3.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5)
public struct NoContent: ExtensibleResponse {
  public static var status: StatusCode { .noContent }

  /// The version of the target after the request, for the client's next condition.
  public let version: ResourceVersion?
  public var additionalFields = AdditionalFields()

  /// The request succeeded.
  public init() {
    version = nil
  }

  /// The request succeeded, and the target now has this version.
  public init(version: ResourceVersion) {
    self.version = version
  }

  public func encode(
    for request: some RequestFacts, using settings: ResponseSettings
  ) throws(ContentEncodingError) -> EncodedResponse {
    if let answer = try additionalFields.conditionalAnswer(to: request, version: version, settings) { return answer }
    var fields = HeaderFields()
    version?.add(to: &fields)
    fields.append(contentsOf: additionalFields.fields)
    return EncodedResponse(framing: Self.status, fields: fields, content: .none, for: request)
  }
}
