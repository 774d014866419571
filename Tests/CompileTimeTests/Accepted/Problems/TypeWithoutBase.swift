import TypedResponses

struct OutOfCredit: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
  static let title = "You do not have enough credit."
  var base: Conflict { Conflict() }
}
