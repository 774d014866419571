import TypedResponses

func answer() throws(SignInFailure) {
  // expected-error@+1 {{has no member 'conflict'}}
  throw .conflict()
}
