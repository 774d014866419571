import TypedResponses

func check() throws {
  var failure = Unauthorized(challenge: .bearer(realm: "api"))
  // expected-error@+1 {{cannot assign to property: 'challenges' is a 'let' constant}}
  failure.challenges = []
  throw failure
}
