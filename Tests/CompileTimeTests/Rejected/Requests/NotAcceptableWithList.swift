import TypedResponses

func show() throws {
  // expected-error@+1 {{extra argument 'available' in call}}
  throw NotAcceptable(available: ["application/json"])
}
