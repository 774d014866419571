import TypedResponses

struct Closed: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/closed"
  static let title = "Closed."
  var base: Gone { Gone() }
}

func answer() throws(CreateFailure) {
  // expected-error@+1 {{'init(_:)' is unavailable: The set does not name 'Gone', which is the base of this problem type. Add 'GoneMember' to the set's declaration.}}
  throw CreateFailure(Closed())
}
