import TypedResponses

func replace() throws {
  // expected-error@+1 {{'init(detail:)' is unavailable: 412 depends on the request. 'try}}
  throw PreconditionFailed(detail: "It changed.")
}
