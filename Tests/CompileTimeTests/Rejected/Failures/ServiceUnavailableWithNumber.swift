import TypedResponses

func serve() throws {
  // expected-error@+1 {{'init(integerLiteral:)' is unavailable: Say the unit: '.seconds(30)'.}}
  throw ServiceUnavailable(retryAfter: 120)
}
