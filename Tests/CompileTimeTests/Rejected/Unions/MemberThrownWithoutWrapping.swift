import TypedResponses

func show() throws(OneOf<NotFound, Gone>) {
  // expected-error@+1 {{thrown expression type 'NotFound' cannot be converted to error type 'OneOf<NotFound, Gone>'}}
  throw NotFound()
}
