/// 431: the request's header section, or one field of it, is larger than the server takes.
///
/// The client may send the request again with smaller fields. Never stored by caches.
///
/// [RFC 6585 §5](https://www.rfc-editor.org/rfc/rfc6585#section-5)
public struct RequestHeaderFieldsTooLarge: StatusError {
  public static var status: StatusCode { .requestHeaderFieldsTooLarge }

  /// The field that is too large; `nil` when it is the section as a whole.
  public let field: FieldName?
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// A single field is too large.
  public init(field: FieldName, detail: String? = nil) {
    self.field = field
    details =
      detail.map { ProblemDetails($0) }
      ?? ProblemDetails(ProblemMessage("fields.one_too_large", ["field": .string(field.name)]))
  }

  /// No single field is to blame: they are too large in sum.
  public static func inSum(detail: String? = nil) -> RequestHeaderFieldsTooLarge {
    RequestHeaderFieldsTooLarge(
      wholeSection: detail.map { ProblemDetails($0) } ?? ProblemDetails(ProblemMessage("fields.too_large")))
  }

  private init(wholeSection details: ProblemDetails) {
    field = nil
    self.details = details
  }

  public func writeMembers(to members: inout ProblemMembers) throws(ContentEncodingError) {
    if let field { try members.add("field", field.name) }
  }
}
