/// What was wrong with a bearer token. Left out of a challenge when the request came without one.
///
/// ```
/// error="invalid_token", error_description="The access token expired"
/// ```
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

  /// The request is malformed, such as by two tokens: goes with 400.
  public static var invalidRequest: BearerError { BearerError("invalid_request") }

  /// The request is malformed, with an explanation: goes with 400.
  public static func invalidRequest(_ text: BearerText, page: URIReference? = nil) -> BearerError {
    BearerError("invalid_request", text, page)
  }

  /// The token is expired, revoked or not a token of this server: goes with 401.
  public static var invalidToken: BearerError { BearerError("invalid_token") }

  /// The token is not valid, with an explanation: goes with 401.
  public static func invalidToken(_ text: BearerText, page: URIReference? = nil) -> BearerError {
    BearerError("invalid_token", text, page)
  }

  /// The token's scope does not reach: goes with 403, and the challenge should name the scope.
  public static var insufficientScope: BearerError { BearerError("insufficient_scope") }

  /// The token's scope does not reach, with an explanation: goes with 403.
  public static func insufficientScope(_ text: BearerText, page: URIReference? = nil) -> BearerError {
    BearerError("insufficient_scope", text, page)
  }

  /// The user authenticated, but not strongly enough for this: goes with 401, and the client has the user authenticate
  /// again ([RFC 9470 §3](https://www.rfc-editor.org/rfc/rfc9470#section-3)).
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

  /// The user authenticated too long ago for this: goes with 401, and the client has the user authenticate again.
  public static func insufficientUserAuthentication(maxAge: Duration, _ text: BearerText? = nil) -> BearerError {
    var error = BearerError("insufficient_user_authentication", text)
    error.maxAge = maxAge.secondsRoundedDown
    return error
  }
}

extension BearerError: CustomStringConvertible {
  public var description: String { text.map { "\(code): \($0)" } ?? code }
}
