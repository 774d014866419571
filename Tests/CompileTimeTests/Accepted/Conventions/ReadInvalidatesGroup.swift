import TypedResponses

func list() -> ListResult<String> {
  .ok(["Ada"]).grouped(in: "users", "people")
}

func create() -> CreateResult<String> {
  .created("Ada", location: "/users/1").invalidating("users")
}
