import TypedResponses

func show() -> some EncodableResponse {
  // expected-error@+1 {{'location' is unavailable: Location comes with 'Created', 'Accepted', the redirects, and 'OK' for a QUERY.}}
  OK("hello").with(.location, "/elsewhere")
}
