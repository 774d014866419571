import TypedResponses

func answer() -> OneOf<NoContent, OK<String>> {
  .of(NoContent())
}
