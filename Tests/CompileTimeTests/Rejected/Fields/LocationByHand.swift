import TypedResponses

func show() -> some EncodableResponse {
  // expected-error@+1 {{'location' is unavailable: Location comes with 'Created', 'Accepted' and the redirects.}}
  OK("hello").with(.location, "/elsewhere")
}
