import TypedResponses

func location(_ text: String) -> Location {
  // expected-error@+1 {{cannot convert value of type 'String' to specified type 'Location'}}
  let location: Location = text
  return location
}
