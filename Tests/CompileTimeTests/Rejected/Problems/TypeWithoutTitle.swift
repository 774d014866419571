import TypedResponses

// expected-error@+2 {{type 'OutOfCredit' does not conform to protocol 'ProblemType'}}
// expected-note@+1 {{add stubs for conformance}}
struct OutOfCredit: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
  var base: Conflict { Conflict() }
}
