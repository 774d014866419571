/// How an API takes bearer tokens: reads them, and answers with exactly the challenge that each fault asks for.
///
/// ```swift
/// let orders = BearerAuthentication(realm: "api").needing("orders:read orders:write")
///
/// func create(_ request: RequestHead) throws(CreateFailure) {
///   let token = try orders.credentials(of: request, or: CreateFailure.self)
///   guard let session = sessions[token.text] else { throw .init(orders.invalidToken("The token expired.")) }
///   try orders.checkScope(session.scopes, or: CreateFailure.self)
/// }
/// ```
///
/// | request | answer |
/// |---|---|
/// | no credentials, or of another scheme | 401, a challenge without `error` |
/// | two fields, two tokens, no token | 400, `error="invalid_request"` |
/// | a token that is not valid | 401, `error="invalid_token"` |
/// | a token that does not reach | 403, `error="insufficient_scope"`, all scopes in one challenge |
///
/// Tokens in the query or in the content are not read: they end up in logs
/// ([RFC 6750 §5.3](https://www.rfc-editor.org/rfc/rfc6750#section-5.3)).
///
/// [RFC 6750 §3.1](https://www.rfc-editor.org/rfc/rfc6750#section-3.1)
public struct BearerAuthentication: TokenAuthentication {
  private let realm: QuotedText?
  private let resourceMetadata: URIReference?
  public var scope: BearerScope?

  /// Tokens for a realm.
  ///
  /// - Parameters:
  ///   - realm: What the credentials are for.
  ///   - resourceMetadata: The absolute URL of the ``ProtectedResourceMetadata``.
  public init(realm: QuotedText, resourceMetadata: URIReference? = nil) {
    self.realm = realm
    self.resourceMetadata = resourceMetadata
  }

  /// Tokens for a resource that tells in its metadata where they come from.
  public init(resourceMetadata: URIReference) {
    realm = nil
    self.resourceMetadata = resourceMetadata
  }

  public func read(_ request: some RequestFacts) throws(AuthenticationFailure) -> Secret {
    try Credentials.token("Bearer", in: request, challenge(), unreadable)
  }

  /// The challenge for a request that brought no token.
  public func challenge() -> Challenge { challenge(error: nil) }

  /// 401: the token is expired, revoked, or not one of this server.
  public func invalidToken(_ text: BearerText? = nil) -> Unauthorized {
    Unauthorized(challenge: challenge(error: text.map { .invalidToken($0) } ?? .invalidToken))
  }

  /// 401: the user has to authenticate again, more strongly or anew.
  ///
  /// - Parameters:
  ///   - contexts: The ways of authentication of which one will do, the best first.
  ///   - maxAge: How long ago the user may have authenticated.
  public func stepUp(contexts: AuthenticationContexts, maxAge: Duration? = nil) -> Unauthorized {
    Unauthorized(challenge: challenge(error: .insufficientUserAuthentication(contexts: contexts, maxAge: maxAge)))
  }

  /// 401: the user authenticated too long ago.
  public func stepUp(maxAge: Duration) -> Unauthorized {
    Unauthorized(challenge: challenge(error: .insufficientUserAuthentication(maxAge: maxAge)))
  }

  private func challenge(error: BearerError?) -> Challenge {
    .token("Bearer", realm, scope, error, resourceMetadata)
  }

  private func unreadable(_ error: CredentialsError) -> AuthenticationFailure {
    AuthenticationFailure(
      invalidToken(),
      badRequest: BadRequest(challenge: challenge()).saying(error.message))
  }
}

extension BearerAuthentication: CustomStringConvertible {
  /// The scheme and the scope, if any.
  public var description: String { "Bearer" + (scope.map { ", scope \($0)" } ?? "") }
}
