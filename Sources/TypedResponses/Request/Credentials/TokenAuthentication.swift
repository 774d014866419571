/// A way to authenticate by tokens that have scopes: what bearer tokens and those bound to a key have in common.
///
/// ```swift
/// func authorize<Scheme: TokenAuthentication>(_ scheme: Scheme, _ granted: [String]) throws(ReadFailure) {
///   try scheme.needing("orders:read").checkScope(granted, or: ReadFailure.self)
/// }
/// ```
///
/// [RFC 6750 §3](https://www.rfc-editor.org/rfc/rfc6750#section-3)
public protocol TokenAuthentication: AuthenticationScheme {
  /// The scopes that a token needs, all of them; `nil` where any token will do.
  var scope: BearerScope? { get set }

  /// The challenge for a request that brought no token. It names the scopes.
  func challenge() -> Challenge
}

extension TokenAuthentication {
  /// The same for an operation that needs these scopes.
  public func needing(_ scope: BearerScope) -> Self {
    var copy = self
    copy.scope = scope
    return copy
  }

  /// Checks that a token reaches.
  ///
  /// - Parameter granted: The scopes that the token has.
  /// - Throws: ``Forbidden``, whose challenge names all scopes that are needed, when one is missing.
  public func checkScope(_ granted: some Sequence<some StringProtocol>) throws(Forbidden) {
    guard let scope, !scope.isCovered(by: granted) else { return }
    throw Forbidden(challenge: challenge())
  }

  /// Checks that a token with these scopes reaches, for an operation whose failures are a set.
  ///
  /// - Throws: The set with ``Forbidden``.
  public func checkScope<F: ForbiddenMember>(
    _ granted: some Sequence<some StringProtocol>, or _: F.Type
  ) throws(F) {
    do throws(Forbidden) {
      try checkScope(granted)
    } catch {
      throw F(chosen: ChosenFailure(error))
    }
  }
}
