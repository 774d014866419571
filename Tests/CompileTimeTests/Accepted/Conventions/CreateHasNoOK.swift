import TypedResponses

func answer() -> CreateResult<String> {
  .created("Ada", location: "/users/1")
}
