import TypedResponses

// expected-error@+1 {{type 'String' does not conform to protocol 'TypedResponse'}}
func answer() -> OneOf<NoContent, String> {
  .of(NoContent())
}
