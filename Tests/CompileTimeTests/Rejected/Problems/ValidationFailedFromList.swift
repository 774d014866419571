import TypedResponses

func check(_ errors: [FieldError]) throws {
  // expected-error@+1 {{thrown expression type 'ValidationFailed?' does not conform to 'Error'}}
  throw ValidationFailed(fields: errors)
}
