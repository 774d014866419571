import TypedResponses

func check() throws {
  // expected-error@+1 {{missing argument for parameter 'algs' in call}}
  throw Unauthorized(challenge: .dpop(error: .invalidToken))
}
