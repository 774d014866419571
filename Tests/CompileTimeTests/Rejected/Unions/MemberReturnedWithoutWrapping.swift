import TypedResponses

func delete() -> OneOf<NoContent, SeeOther> {
  // expected-error@+1 {{cannot convert return expression of type 'NoContent' to return type 'OneOf<NoContent,}}
  NoContent()
}
