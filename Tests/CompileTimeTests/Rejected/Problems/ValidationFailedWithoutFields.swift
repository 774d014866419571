import TypedResponses

func check() throws {
  // expected-error@+1 {{missing argument for parameter 'fields' in call}}
  throw ValidationFailed()
}
