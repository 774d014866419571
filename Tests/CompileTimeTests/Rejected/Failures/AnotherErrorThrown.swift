import TypedResponses

func show() throws(NotFound) {
  // expected-error@+1 {{thrown expression type 'Conflict' cannot be converted to error type 'NotFound'}}
  throw Conflict()
}
