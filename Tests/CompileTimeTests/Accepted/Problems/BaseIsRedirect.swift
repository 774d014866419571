import TypedResponses

struct Moved: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/moved"
  static let title = "The account moved."
  var base: Gone { Gone() }
}
