import TypedResponses

func show() throws {
  // expected-error@+1 {{'retryAfter' is unavailable: Retry-After comes with the statuses that have a meaning for it,}}
  throw NotFound().with(.retryAfter, "30")
}
