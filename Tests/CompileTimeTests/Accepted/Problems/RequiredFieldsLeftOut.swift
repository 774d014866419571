import TypedResponses

struct Busy: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/busy"
  static let title = "The resource is busy."
  var base: Conflict { Conflict() }
}
