import TypedResponses

func check() throws {
  throw Unauthorized.dpopNonceRequired(try DPoPNonce("eyJ7S_zG"), algs: "ES256")
}
