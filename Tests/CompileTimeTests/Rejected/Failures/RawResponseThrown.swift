import TypedResponses

func show() throws {
  // expected-error@+1 {{thrown expression type 'RawResponse' does not conform to 'Error'}}
  throw try RawResponse(.notFound)
}
