import TypedResponses

func create() -> CreateResult<String> {
  .created("Ada", location: "/users/\(7)")
}
