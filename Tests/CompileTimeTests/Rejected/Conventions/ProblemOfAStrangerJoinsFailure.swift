import TypedResponses

struct Closed: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/closed"
  static let title = "Closed."
  var base: Gone { Gone() }
}

func answer() throws(CreateFailure) {
  // expected-error@+1 {{'init(_:)' is unavailable: The operation cannot fail like this: its set does not name the status.}}
  throw CreateFailure(Closed())
}
