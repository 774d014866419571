extension Unauthorized {
  /// 401: the client proved its key without a nonce of this server, or with an old one. It sends the request again with
  /// this one ([RFC 9449 §9](https://www.rfc-editor.org/rfc/rfc9449#section-9)).
  ///
  /// - Parameters:
  ///   - nonce: The value for the next proof.
  ///   - algs: The signature algorithms that proofs may have.
  ///   - realm: What the credentials are for.
  public static func dpopNonceRequired(
    _ nonce: DPoPNonce, algs: DPoPAlgorithms, realm: QuotedText? = nil
  ) -> Unauthorized {
    Unauthorized(challenge: .dpop(algs: algs, realm: realm, error: .useNonce)).with(nonce)
  }
}
