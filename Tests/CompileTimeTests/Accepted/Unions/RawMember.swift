import TypedResponses

func answer() -> OneOf<NoContent, SeeOther> {
  .of(NoContent())
}
