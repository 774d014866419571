import TypedResponses

func check() throws {
  // expected-error@+1 {{missing argument for parameter 'challenge' in call}}
  throw ProxyAuthenticationRequired()
}
