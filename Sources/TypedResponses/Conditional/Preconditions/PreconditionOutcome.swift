/// What a request's preconditions make of the request.
///
/// [RFC 9110 §13.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2)
public enum PreconditionOutcome: Sendable, Hashable {
  /// Nothing stands in the way: perform the method.
  case proceed
  /// The client's copy is still good: answer 304 and perform nothing. Only for GET, HEAD and
  /// QUERY.
  case notModified
  /// The resource is not in the state that the client believes: answer 412 and perform nothing.
  case preconditionFailed
}
