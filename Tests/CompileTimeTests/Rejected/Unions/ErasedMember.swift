import TypedResponses

// expected-error@+2 {{type 'any TypedResponse' cannot conform to 'TypedResponse'}}
// expected-note@+1 {{only concrete types such as structs, enums and classes can conform to protocols}}
typealias Outcome = OneOf<NoContent, any TypedResponse>

func delete() -> Outcome {
  .of(NoContent())
}
