/// 406: nothing the server can send fits what the client accepts; the detail lists what there is.
///
/// It comes from negotiating a request, never from a handler alone.
///
/// [RFC 9110 §15.5.7](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.7)
public struct NotAcceptable: StatusError {
  public static var status: StatusCode { .notAcceptable }

  /// What is available, in the server's order of preference, such as `application/json`.
  public let available: [String]
  public var details: ProblemDetails
  public let requiredFields: RequiredFields<Self>

  package init(available: [String], varying names: [FieldName] = [.accept]) {
    self.available = available
    requiredFields = RequiredFields(.vary, FieldValue(checked: names.map(\.name).joined(separator: ", ")))
    details = ProblemDetails(
      ProblemMessage("representation.available", ["available": .string(available.joined(separator: "; "))]))
  }

  public func writeMembers(to members: inout ProblemMembers) throws(ContentEncodingError) {
    try members.add("available", available)
  }
}
