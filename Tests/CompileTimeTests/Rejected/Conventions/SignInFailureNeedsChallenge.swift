import TypedResponses

func answer() throws(SignInFailure) {
  // expected-error@+1 {{missing argument for parameter 'challenge' in call}}
  throw .unauthorized()
}
