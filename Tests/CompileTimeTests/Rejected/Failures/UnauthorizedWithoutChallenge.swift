import TypedResponses

func check() throws {
  // expected-error@+1 {{'init(detail:)' is unavailable: 401 has to say how to authenticate: 'Unauthorized(challenge:}}
  throw Unauthorized()
}
