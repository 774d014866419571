import TypedResponses

func check() -> Found {
  // expected-error@+1 {{'MovedTemporarily' has been renamed to 'Found'}}
  MovedTemporarily(location: "/elsewhere")
}
