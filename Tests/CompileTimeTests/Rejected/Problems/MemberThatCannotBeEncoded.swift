import TypedResponses

// expected-error@+1 {{type 'OutOfCredit' does not conform to protocol 'Encodable'}}
struct OutOfCredit: ProblemType {
  static let type: ProblemTypeURI = "https://example.com/problems/out-of-credit"
  static let title = "You do not have enough credit."
  // expected-note@+1 {{cannot automatically synthesize 'Encodable' because '(@Sendable () -> Int)' does not}}
  var balance: (@Sendable () -> Int)
  var base: Conflict { Conflict() }
}
