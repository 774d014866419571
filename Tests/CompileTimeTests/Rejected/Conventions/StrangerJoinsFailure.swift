import TypedResponses

func answer() throws(CreateFailure) {
  // expected-error@+1 {{'init(_:)' is unavailable: The operation cannot fail like this: its set does not name the status.}}
  throw CreateFailure(Gone())
}
