import TypedResponses

struct Closed: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/closed"
  static let title = "Closed."
  var base: Conflict { Conflict() }
}

func answer() throws(CreateFailure) {
  throw CreateFailure(Closed())
}
