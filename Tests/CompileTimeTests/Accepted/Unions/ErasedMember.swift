import TypedResponses

typealias Outcome = OneOf<NoContent, SeeOther>

func delete() -> Outcome {
  .of(NoContent())
}
