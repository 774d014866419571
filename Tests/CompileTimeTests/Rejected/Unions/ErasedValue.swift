import TypedResponses

func answer(_ response: any TypedResponse) -> OneOf<NoContent, SeeOther> {
  // expected-error@+1 {{'of' is unavailable: This outcome is not in the declared list. Return or throw one that is,}}
  .of(response)
}
