import TypedResponses

func respond() -> RawResponse {
  // expected-error@+1 {{call can throw, but it is not marked with 'try' and the error is not handled}}
  RawResponse(.imUsed)
}
