/// How an API takes user names and passwords: reads them, and knows the challenge.
///
/// ```swift
/// let basic = BasicAuthentication(realm: "reports")
/// let given = try basic.credentials(of: request)
/// guard account.verify(given.user, given.password.text) else { throw basic.wrong() }
/// ```
///
/// A name that is not known and a password that is wrong have the same answer, so that names cannot be guessed.
///
/// [RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)
public struct BasicAuthentication: AuthenticationScheme {
  private let realm: QuotedText

  /// User names and passwords for a realm.
  public init(realm: QuotedText) {
    self.realm = realm
  }

  public func read(_ request: some RequestFacts) throws(AuthenticationFailure) -> BasicCredentials {
    let token = try Credentials.token("Basic", in: request, challenge(), unreadable)
    guard let basic = BasicCredentials(token) else { throw unreadable(.malformed) }
    return basic
  }

  /// The challenge.
  public func challenge() -> Challenge { .basic(realm: realm) }

  /// 401: there is no such user, or the password is wrong.
  public func wrong() -> Unauthorized { Unauthorized(challenge: challenge()) }

  private func unreadable(_ error: CredentialsError) -> AuthenticationFailure {
    AuthenticationFailure(wrong(), badRequest: BadRequest(challenge: challenge()).saying(error.message))
  }
}

extension BasicAuthentication: CustomStringConvertible {
  /// The scheme.
  public var description: String { "Basic, realm \(realm)" }
}
