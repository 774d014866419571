import TypedResponses

func serve() throws {
  // expected-error@+1 {{'init(detail:)' is unavailable: 503 says when to try again: 'ServiceUnavailable(retryAfter:}}
  throw ServiceUnavailable()
}
