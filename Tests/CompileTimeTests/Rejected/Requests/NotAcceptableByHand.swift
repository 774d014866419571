import TypedResponses

func show() throws {
  // expected-error@+1 {{'init(detail:)' is unavailable: 406 depends on the request.}}
  throw NotAcceptable()
}
