import TypedResponses

func check() throws {
  // expected-error@+1 {{cannot convert value of type 'String' to expected argument type 'Challenge'}}
  throw Unauthorized(challenge: "Bearer realm=api")
}
