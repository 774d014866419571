import TypedResponses

func check() throws(CreateFailure) {
  // expected-error@+1 {{thrown expression type 'ReadFailure' cannot be converted to error type 'CreateFailure'}}
  throw ReadFailure.notFound()
}
