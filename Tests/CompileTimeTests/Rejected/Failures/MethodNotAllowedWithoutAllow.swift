import TypedResponses

func route() throws {
  // expected-error@+1 {{'init(detail:)' is unavailable: 405 has to say which methods the resource takes:}}
  throw MethodNotAllowed()
}
