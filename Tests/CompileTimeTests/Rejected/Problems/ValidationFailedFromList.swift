import TypedResponses

func check(_ errors: [FieldError]) throws {
  // expected-error@+1 {{'init(fields:)' is unavailable: This is nil when no field is wrong:}}
  throw ValidationFailed(fields: errors)
}
