import TypedResponses

struct Fine: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/fine"
  static let title = "All is well."
  var base: Conflict { Conflict() }
}
