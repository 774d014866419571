import TypedResponses

func answer() throws(JobFailure) {
  // expected-error@+1 {{missing argument for parameter 'retryAfter' in call}}
  throw .serviceUnavailable()
}
