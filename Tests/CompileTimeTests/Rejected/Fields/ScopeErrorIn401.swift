import TypedResponses

func check() throws {
  // expected-error@+1 {{'insufficientScope' is unavailable: A token that does not reach is a 403 (RFC 6750 §3.1)}}
  throw Unauthorized(challenge: .bearer(realm: "api", error: .insufficientScope))
}
