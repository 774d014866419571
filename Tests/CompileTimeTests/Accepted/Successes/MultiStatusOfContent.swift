import TypedResponses

func batch(_ id: Int, _ result: DeleteResult<String>, _ failure: DeleteFailure) -> MultiStatus {
  let outcome: OneOf<NoContent, NotFound> = .of(NoContent())
  let place: URIReference = "/users/4"
  return MultiStatus {
    MultiStatus.Item("/users/1", NoContent())
    MultiStatus.Item("/users/\(id)", result)
    MultiStatus.Item("/users/\(id)", failure)
    MultiStatus.Item(place, outcome)
  }
}
