/// What was wrong with a bearer token, in the challenge of a 401. Left out when the request came without one.
///
/// ```
/// error="invalid_token", error_description="The access token expired"
/// ```
///
/// The other two errors follow from the status: a challenge in a ``Forbidden`` says `insufficient_scope`, and one in a
/// ``BadRequest`` says `invalid_request`.
///
/// [RFC 6750 §3.1](https://www.rfc-editor.org/rfc/rfc6750#section-3.1)
public struct BearerError: Sendable, Hashable {
  /// The code as it is sent.
  public let code: String
  /// What happened, for the client's developers.
  public let text: BearerText?
  /// A page that explains the error.
  public let page: URIReference?
  /// The ways of authentication of which the client has to use one, the best first.
  public private(set) var contexts: AuthenticationContexts?
  /// How long ago the user may have authenticated, in seconds.
  public private(set) var maxAge: Int64?

  init(_ code: String, _ text: BearerText? = nil, _ page: URIReference? = nil) {
    self.code = code
    self.text = text
    self.page = page
  }

  /// The token is expired, revoked or not a token of this server.
  public static var invalidToken: BearerError { BearerError("invalid_token") }

  /// The token is not valid, with an explanation.
  public static func invalidToken(_ text: BearerText, page: URIReference? = nil) -> BearerError {
    BearerError("invalid_token", text, page)
  }

  /// The user authenticated, but not strongly enough for this: the client has the user authenticate again
  /// ([RFC 9470 §3](https://www.rfc-editor.org/rfc/rfc9470#section-3)).
  ///
  /// - Parameters:
  ///   - contexts: The ways of authentication of which one will do, the best first (`acr_values`).
  ///   - maxAge: How long ago the user may have authenticated, in whole seconds, rounded down (`max_age`).
  ///   - text: What happened, for the client's developers.
  public static func insufficientUserAuthentication(
    contexts: AuthenticationContexts, maxAge: Duration? = nil, _ text: BearerText? = nil
  ) -> BearerError {
    var error = BearerError("insufficient_user_authentication", text)
    error.contexts = contexts
    error.maxAge = maxAge?.secondsRoundedDown
    return error
  }

  /// The user authenticated too long ago for this: the client has the user authenticate again.
  public static func insufficientUserAuthentication(maxAge: Duration, _ text: BearerText? = nil) -> BearerError {
    var error = BearerError("insufficient_user_authentication", text)
    error.maxAge = maxAge.secondsRoundedDown
    return error
  }
}

extension BearerError {
  /// Refused: 403 says this by itself.
  @available(
    *, unavailable,
    message: """
      A token that does not reach is a 403 (RFC 6750 §3.1), whose challenge says so by itself: \
      'Forbidden(challenge: .bearer(scope: …))'.
      """
  )
  public static var insufficientScope: BearerError { BearerError("insufficient_scope") }

  /// Refused: 400 says this by itself.
  @available(
    *, unavailable,
    message: """
      Credentials that cannot be read are a 400 (RFC 6750 §3.1), whose challenge says so by itself: \
      'BadRequest(challenge: .bearer(realm: …))'.
      """
  )
  public static var invalidRequest: BearerError { BearerError("invalid_request") }
}

extension BearerError: CustomStringConvertible {
  public var description: String { text.map { "\(code): \($0)" } ?? code }
}
