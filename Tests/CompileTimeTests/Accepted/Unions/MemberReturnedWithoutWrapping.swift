import TypedResponses

func delete() -> OneOf<NoContent, SeeOther> {
  .of(NoContent())
}
