import TypedResponses

func check() throws {
  // expected-error@+1 {{cannot convert value of type '[Any]' to expected argument type 'Challenge'}}
  throw Unauthorized(challenge: [])
}
