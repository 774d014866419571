import TypedResponses

func location(_ text: String) throws -> Location {
  // expected-error@+4 {{call can throw but is not marked with 'try'}}
  // expected-note@+3 {{did you mean to use 'try'?}}
  // expected-note@+2 {{did you mean to handle error as optional value?}}
  // expected-note@+1 {{did you mean to disable error propagation?}}
  let location = Location(text)
  return location
}
