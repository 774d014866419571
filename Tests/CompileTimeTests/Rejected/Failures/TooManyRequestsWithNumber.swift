import TypedResponses

func limit() throws {
  // expected-error@+1 {{'init(integerLiteral:)' is unavailable: Say the unit: '.seconds(30)'.}}
  throw TooManyRequests(retryAfter: 30)
}
