import TypedResponses

func answer() -> OneOf<NoContent, SeeOther, Found> {
  .of(NoContent())
}
