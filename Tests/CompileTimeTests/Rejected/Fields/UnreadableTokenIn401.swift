import TypedResponses

func check() throws {
  // expected-error@+1 {{'invalidRequest' is unavailable: Credentials that cannot be read are a 400 (RFC 6750 §3.1)}}
  throw Unauthorized(challenge: .bearer(realm: "api", error: .invalidRequest))
}
