/// What was wrong with a token that is bound to a key, or with the proof that the client has the key, in the
/// challenge of a 401. Left out when the request came without a token.
///
/// ```
/// error="invalid_dpop_proof"
/// ```
///
/// That a proof needs a nonce of the server is an error that comes with the nonce:
/// ``Unauthorized/dpopNonceRequired(_:algs:realm:)``.
///
/// [RFC 9449 §7.1](https://www.rfc-editor.org/rfc/rfc9449#section-7.1)
public struct DPoPError: Sendable, Hashable {
  let error: BearerError

  /// An error that tokens without a key can have too, such as `.invalidToken`.
  public init(_ error: BearerError) {
    self.error = error
  }

  /// The code as it is sent.
  public var code: String { error.code }

  /// The token is expired, revoked or not a token of this server.
  public static var invalidToken: DPoPError { DPoPError(.invalidToken) }

  /// The proof is missing, malformed, used twice, or of another key, method or target.
  public static var invalidProof: DPoPError { invalidProof(nil) }

  /// The proof is not valid, with an explanation.
  public static func invalidProof(_ text: BearerText?) -> DPoPError {
    DPoPError(BearerError("invalid_dpop_proof", text))
  }

  /// The proof needs the server's nonce, which has to come along.
  static var useNonce: DPoPError { DPoPError(BearerError("use_dpop_nonce")) }
}

extension DPoPError: CustomStringConvertible {
  /// The code, such as "invalid_dpop_proof".
  public var description: String { code }
}
