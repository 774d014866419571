import TypedResponses

func check() throws {
  // expected-error@+1 {{Caches must not store this response, so it takes no policy.}}
  throw PaymentRequired.withoutChallenge().caching(.public(maxAge: .seconds(60)))
}
