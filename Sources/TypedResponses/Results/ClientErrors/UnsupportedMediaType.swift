/// 415: the request's content has a media type or content coding the resource does not take; the response lists what
/// it takes.
///
/// [RFC 9110 §15.5.16](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16)
public struct UnsupportedMediaType: StatusError {
  public static var status: StatusCode { .unsupportedMediaType }

  public var details: ProblemDetails
  public let requiredFields: RequiredFields<Self>

  /// The media type was the cause: the client sends one of these (`Accept`, `Accept-Patch` in an
  /// answer to PATCH, `Accept-Query` in one to QUERY).
  public init(accept: MediaTypeList, detail: String? = nil) {
    requiredFields = RequiredFields(.accept, accept.fieldValue)
    details = ProblemDetails(detail)
  }

  /// A PATCH came in a format the resource does not take: the client sends one of these (`Accept-Patch`,
  /// [RFC 5789 §2.2](https://www.rfc-editor.org/rfc/rfc5789#section-2.2)).
  public init(acceptPatch: MediaTypeList, detail: String? = nil) {
    requiredFields = RequiredFields(.acceptPatch, acceptPatch.fieldValue)
    details = ProblemDetails(detail)
  }

  /// A QUERY came in a format the resource does not take: the client sends one of these (`Accept-Query`, and `Accept` in
  /// an answer to another method; [RFC 10008 §3](https://www.rfc-editor.org/rfc/rfc10008#section-3)).
  public init(acceptQuery: MediaTypeList, detail: String? = nil) {
    requiredFields = RequiredFields(.acceptQuery, AcceptQuery(acceptQuery).fieldValue)
    details = ProblemDetails(detail)
  }

  /// The content coding was the cause: the client uses one of these, or none (`Accept-Encoding`).
  public init(acceptEncoding: ContentCodingList, detail: String? = nil) {
    requiredFields = RequiredFields(.acceptEncoding, acceptEncoding.fieldValue)
    details = ProblemDetails(detail)
  }
}

extension HeaderFields {
  /// Lists the media types that the resource takes in the field that the method has for it: `Accept-Patch` for PATCH
  /// ([RFC 5789 §2.2](https://www.rfc-editor.org/rfc/rfc5789#section-2.2)), `Accept-Query` for QUERY
  /// ([RFC 10008 §3](https://www.rfc-editor.org/rfc/rfc10008#section-3)), `Accept` for any other, so that one route can
  /// take QUERY and POST.
  mutating func listTypes(takenBy method: RequestMethod) {
    switch method {
    case .patch:
      guard let types = self[.accept] else { return }
      remove(.accept)
      append(.acceptPatch, types)
    case .query:
      guard let types = self[.accept].flatMap({ MediaTypeList(parsing: $0.text) }) else { return }
      remove(.accept)
      append(.acceptQuery, AcceptQuery(types).fieldValue)
    default:
      guard let query = self[.acceptQuery].flatMap({ AcceptQuery(parsing: $0.text) }) else { return }
      remove(.acceptQuery)
      append(.accept, query.types.fieldValue)
    }
  }
}
