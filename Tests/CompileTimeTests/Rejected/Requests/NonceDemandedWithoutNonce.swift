import TypedResponses

func check() throws {
  // expected-error@+1 {{missing argument for parameter #1 in call}}
  throw Unauthorized.dpopNonceRequired(algs: "ES256")
}
