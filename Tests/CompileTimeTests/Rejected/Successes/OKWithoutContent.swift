import TypedResponses

func answer() -> some EncodableResponse {
  // expected-error@+1 {{missing argument for parameter #1 in call}}
  OK()
}
