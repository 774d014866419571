import TypedResponses

func check() throws {
  // expected-error@+1 {{thrown expression type 'ValidationFailed?' does not conform to 'Error'}}
  throw ValidationFailed(fields: [])
}
