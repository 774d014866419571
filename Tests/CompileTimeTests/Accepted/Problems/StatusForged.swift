import TypedResponses

struct Teapot: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/teapot"
  static let title = "This is a teapot."
  var base: Forbidden { Forbidden() }
}
