import TypedResponses

func read() throws {
  // expected-error@+1 {{missing argument for parameter 'accept' in call}}
  throw UnsupportedMediaType(detail: "Not JSON.")
}
