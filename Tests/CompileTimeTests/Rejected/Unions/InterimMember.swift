import TypedResponses

// expected-error@+1 {{type 'Continue' does not conform to protocol 'TypedResponse'}}
func answer() -> OneOf<NoContent, Continue> {
  .of(NoContent())
}
