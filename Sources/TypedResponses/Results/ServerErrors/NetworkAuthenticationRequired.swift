/// 511: the network wants the client to log in before it lets requests through. Only the network's gateway sends it,
/// in place of the origin server, and without a challenge.
///
/// Never stored by caches.
///
/// [RFC 6585 §6](https://www.rfc-editor.org/rfc/rfc6585#section-6)
public struct NetworkAuthenticationRequired: StatusError {
  public static var status: StatusCode { .networkAuthenticationRequired }

  /// Where to log in.
  public let login: URIReference
  public var details: ProblemDetails
  public var requiredFields: RequiredFields<Self> { .none }

  /// The error with the place where the client, or its user, can log in.
  public init(login: URIReference, detail: ServerErrorDetail? = nil) {
    self.login = login
    details =
      detail.map { ProblemDetails($0.text) }
      ?? ProblemDetails(ProblemMessage("network.login", ["login": .string(login.text)]))
  }

  public func writeMembers(to members: inout ProblemMembers) throws(ContentEncodingError) {
    try members.add("login", login.text)
  }
}
