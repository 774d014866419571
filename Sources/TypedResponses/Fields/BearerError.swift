/// What was wrong with a bearer token.
///
/// [RFC 6750 §3.1](https://www.rfc-editor.org/rfc/rfc6750#section-3.1)
public struct BearerError: Sendable, Hashable {
  /// The code as it is sent.
  public let code: String

  /// The request is malformed, such as by two tokens: goes with 400.
  public static var invalidRequest: BearerError { BearerError(code: "invalid_request") }
  /// The token is expired, revoked or not a token of this server: goes with 401.
  public static var invalidToken: BearerError { BearerError(code: "invalid_token") }
  /// The token's scope does not reach: goes with 403.
  public static var insufficientScope: BearerError { BearerError(code: "insufficient_scope") }
}
