import TypedResponses

func create() -> Created<Never> {
  Created(location: "/users/42")
}
