import TypedResponses

func answer() -> ListResult<String> {
  // expected-error@+1 {{has no member 'created'}}
  .created(location: "/users/1")
}
