import TypedResponses

func delete() throws {
  // expected-error@+1 {{thrown expression type 'NoContent' does not conform to 'Error'}}
  throw NoContent()
}
