/// 406: nothing the server can send fits what the client accepts; the detail lists what there is.
///
/// It comes from negotiating a request, never from a handler alone.
///
/// [RFC 9110 §15.5.7](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.7)
public struct NotAcceptable: StatusError {
  public static var status: StatusCode { .notAcceptable }

  /// The media types that are available.
  public let available: MediaTypeList
  public var details: ProblemDetails

  public var requiredFields: RequiredFields { RequiredFields(.vary, "Accept") }

  package init(available: MediaTypeList) {
    self.available = available
    details = ProblemDetails("Available are: \(available.fieldValue.text).")
  }

  public func writeMembers(to members: inout ProblemMembers) throws(ContentEncodingError) {
    try members.add("available", available.types.map(\.fieldValue.text))
  }
}
