import TypedResponses

// expected-error@+1 {{type 'Moved' does not conform to protocol 'ProblemType'}}
struct Moved: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/moved"
  static let title = "The account moved."
  // expected-note@+1 {{candidate would match and infer 'Base' = 'SeeOther' if 'SeeOther' conformed to}}
  var base: SeeOther { SeeOther(location: "/new") }
}
