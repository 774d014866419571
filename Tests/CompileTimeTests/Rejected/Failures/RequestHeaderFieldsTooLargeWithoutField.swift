import TypedResponses

func read() throws {
  // expected-error@+1 {{missing argument for parameter 'field' in call}}
  throw RequestHeaderFieldsTooLarge()
}
