import TypedResponses

func answer() throws(SignInFailure) {
  throw .tooManyRequests(retryAfter: .seconds(5))
}
