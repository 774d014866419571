import TypedResponses

func limit() throws {
  // expected-error@+1 {{'init(detail:)' is unavailable: 429 has to say when the client may try again:}}
  throw TooManyRequests(detail: "Slow down.")
}
