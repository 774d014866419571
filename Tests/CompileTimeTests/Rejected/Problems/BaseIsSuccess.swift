import TypedResponses

// expected-error@+1 {{type 'Fine' does not conform to protocol 'ProblemType'}}
struct Fine: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/fine"
  static let title = "All is well."
  // expected-note@+1 {{candidate would match and infer 'Base' = 'NoContent' if 'NoContent' conformed to}}
  var base: NoContent { NoContent() }
}
