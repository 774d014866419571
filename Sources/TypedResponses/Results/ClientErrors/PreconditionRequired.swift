/// 428: the server wants the request to be conditional, so that no other client's change is overwritten unseen.
///
/// The client reads the resource and sends the request again with `If-Match`. Never stored by caches. It comes from
/// ``Preconditions``, which know that no condition was sent.
///
/// [RFC 6585 §3](https://www.rfc-editor.org/rfc/rfc6585#section-3)
public struct PreconditionRequired: StatusError {
  public static var status: StatusCode { .preconditionRequired }

  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  package init(_ message: ProblemMessage) {
    details = ProblemDetails(message)
  }
}
