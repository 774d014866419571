import TypedResponses

func create() -> Created<Never> {
  Created(location: .requestTarget)
}
