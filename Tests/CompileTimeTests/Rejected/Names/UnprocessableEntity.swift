import TypedResponses

func check() throws {
  // expected-error@+1 {{'UnprocessableEntity' has been renamed to 'UnprocessableContent'}}
  throw UnprocessableEntity()
}
