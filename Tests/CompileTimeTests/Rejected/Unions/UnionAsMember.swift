import TypedResponses

// expected-error@+1 {{type 'OneOf<SeeOther, Found>' does not conform to protocol 'TypedResponse'}}
func answer() -> OneOf<NoContent, OneOf<SeeOther, Found>> {
  .of(NoContent())
}
