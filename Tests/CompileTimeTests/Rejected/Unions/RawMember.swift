import TypedResponses

// expected-error@+1 {{type 'RawResponse' does not conform to protocol 'TypedResponse'}}
func answer() -> OneOf<NoContent, RawResponse> {
  .of(NoContent())
}
