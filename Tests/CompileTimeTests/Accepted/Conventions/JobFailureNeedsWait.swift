import TypedResponses

func answer() throws(JobFailure) {
  throw .serviceUnavailable(retryAfter: .seconds(5))
}
