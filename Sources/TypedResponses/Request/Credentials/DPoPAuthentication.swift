/// How an API takes tokens that are bound to a key: reads token and proof, and answers with the challenge that each fault
/// asks for.
///
/// ```swift
/// let dpop = DPoPAuthentication(algs: "ES256", realm: "api")
/// let bound = try dpop.credentials(of: request)
/// guard isProofOfThisRequest(bound.proof) else { throw dpop.refusal(.invalidProof) }
/// ```
///
/// Choose ``BearerAuthentication`` for tokens that whoever has them may use.
///
/// [RFC 9449 §7.1](https://www.rfc-editor.org/rfc/rfc9449#section-7.1)
public struct DPoPAuthentication: TokenAuthentication {
  private let algs: DPoPAlgorithms
  private let realm: QuotedText?
  private let resourceMetadata: URIReference?
  public var scope: BearerScope?

  /// Bound tokens, with proofs by these algorithms.
  public init(algs: DPoPAlgorithms, realm: QuotedText? = nil, resourceMetadata: URIReference? = nil) {
    self.algs = algs
    self.realm = realm
    self.resourceMetadata = resourceMetadata
  }

  public func read(_ request: some RequestFacts) throws(AuthenticationFailure) -> DPoPCredentials {
    let token = try Credentials.token("DPoP", in: request, challenge(), unreadable)
    guard let bound = DPoPCredentials(token, proofs: request.values(of: .dpop)) else {
      throw AuthenticationFailure(refusal(.invalidProof))
    }
    return bound
  }

  /// The challenge for a request that brought no token.
  public func challenge() -> Challenge { challenge(error: nil) }

  /// 401: the token or its proof is not valid.
  public func refusal(_ error: DPoPError) -> Unauthorized {
    Unauthorized(challenge: challenge(error: error))
  }

  private func challenge(error: DPoPError?) -> Challenge {
    .dpop(algs: algs, realm: realm, scope: scope, error: error, resourceMetadata: resourceMetadata)
  }

  private func unreadable(_ error: CredentialsError) -> AuthenticationFailure {
    AuthenticationFailure(
      refusal(.invalidToken),
      badRequest: BadRequest(challenge: challenge()).saying(error.message))
  }
}

extension DPoPAuthentication: CustomStringConvertible {
  /// The scheme and the scope, if any.
  public var description: String { "DPoP" + (scope.map { ", scope \($0)" } ?? "") }
}
