import TypedResponses

func list() -> ListResult<String> {
  // expected-error@+1 {{has no member 'invalidating'}}
  ListResult.ok(["Ada"]).invalidating("users")
}

func create() -> CreateResult<String> {
  // expected-error@+1 {{has no member 'grouped'}}
  CreateResult.created("Ada", location: "/users/1").grouped(in: "users")
}
