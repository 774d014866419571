import TypedResponses

// expected-error@+1 {{type 'any EncodableResponse' does not conform to protocol 'TypedResponse'}}
typealias Outcome = OneOf<NoContent, any EncodableResponse>

func delete() -> Outcome {
  .of(NoContent())
}
