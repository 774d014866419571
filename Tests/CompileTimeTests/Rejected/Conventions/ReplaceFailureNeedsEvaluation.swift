import TypedResponses

func answer() throws(ReplaceFailure) {
  // expected-error@+1 {{missing argument for parameter #1 in call}}
  throw .preconditionFailed()
}
