import TypedResponses

func create() -> CreateResult<String> {
  // expected-error@+1 {{type 'Location' has no member 'requestTarget'}}
  .created("Ada", location: .requestTarget)
}
