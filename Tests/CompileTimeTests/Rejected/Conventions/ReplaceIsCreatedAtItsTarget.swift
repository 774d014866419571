import TypedResponses

func answer() -> ReplaceResult<String> {
  // expected-error@+1 {{cannot convert value of type 'String' to expected argument type 'RequestTarget'}}
  .created("Ada", location: "/users/1")
}
