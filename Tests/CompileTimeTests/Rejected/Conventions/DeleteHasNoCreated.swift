import TypedResponses

func answer() -> DeleteResult<String> {
  // expected-error@+1 {{has no member 'created'}}
  .created(location: "/users/1")
}
