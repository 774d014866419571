import TypedResponses

func answer(_ response: NoContent) -> OneOf<NoContent, SeeOther> {
  .of(response)
}
