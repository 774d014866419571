import TypedResponses

func check() throws {
  // expected-error@+1 {{'init(fields:)' is unavailable: This is nil when no field is wrong:}}
  throw ValidationFailed(fields: [])
}
