import TypedResponses

func check() throws {
  throw Unauthorized(challenge: .dpop(algs: "ES256", error: .invalidToken))
}
