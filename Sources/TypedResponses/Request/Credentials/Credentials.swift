/// What a client gave to show who it is: the field `Authorization`, whatever its scheme.
///
/// ```http
/// Authorization: Bearer mF_9.B5f-4.1JqM
/// Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==
/// Authorization: Digest username="Mufasa", realm="api", …
/// ```
///
/// The schemes of this package read it by themselves: ``BearerAuthentication``, ``BasicAuthentication``,
/// ``DPoPAuthentication``. Read it here where a resource takes several schemes, or one of your own:
///
/// ```swift
/// if let credentials = try Credentials(request), credentials.isOf("Bearer") { print(credentials.scheme) }
/// ```
///
/// [RFC 9110 §11.4](https://www.rfc-editor.org/rfc/rfc9110#section-11.4)
public struct Credentials: Sendable {
  /// The scheme's name, as it was sent. Case does not count: compare with ``isOf(_:)``.
  public let scheme: String
  /// The data of schemes that send no parameters, such as a token.
  public let token68: Secret?
  /// The parameters, for schemes that send some.
  public let parameters: [FieldParameter]

  /// The credentials of a request, or `nil` when it has none.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - limit: How many octets the field may have.
  /// - Throws: ``CredentialsError`` when the field was sent twice, cannot be read or is too long.
  public init?(_ request: some RequestFacts, limit: Int = 16_384) throws(CredentialsError) {
    let lines = request.values(of: .authorization)
    guard let text = lines.first else { return nil }
    guard lines.count == 1 else { throw .several }
    guard text.utf8.count <= limit else { throw .tooLong(limit) }
    var scanner = OctetScanner(text)
    scanner.skipSpaces()
    guard let challenge = Challenge.scan(&scanner) else { throw .malformed }
    if challenge.parameters.isEmpty {
      guard scanner.skipToEndOfMember() else { throw .malformed }
      // A server that joins repeated lines puts a comma between them.
      guard scanner.isAtEnd else { throw .several }
    } else if scanner.skipToMember() {
      throw .several
    }
    scheme = challenge.scheme
    token68 = challenge.token68.map { Secret($0) }
    parameters = challenge.parameters
  }

  /// Whether the credentials are of this scheme.
  public func isOf(_ scheme: String) -> Bool {
    FieldSyntax.equalIgnoringCase(self.scheme, scheme)
  }
}

extension Credentials {
  /// The data of credentials of a scheme that sends nothing else.
  static func token(
    _ scheme: String, in request: some RequestFacts, _ challenge: @autoclosure () -> Challenge,
    _ unreadable: (CredentialsError) -> AuthenticationFailure
  ) throws(AuthenticationFailure) -> Secret {
    let credentials: Credentials?
    do throws(CredentialsError) {
      credentials = try Credentials(request)
    } catch {
      throw unreadable(error)
    }
    guard let credentials, credentials.isOf(scheme) else {
      throw AuthenticationFailure(Unauthorized(challenge: challenge()))
    }
    guard let token = credentials.token68 else { throw unreadable(.malformed) }
    return token
  }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The scheme alone.
  public var description: String { "\(scheme) (secret)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
