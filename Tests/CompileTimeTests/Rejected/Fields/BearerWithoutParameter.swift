import TypedResponses

func check() throws {
  // expected-error@+1 {{'bearer()' is unavailable: A Bearer challenge says at least one thing}}
  throw Unauthorized(challenge: .bearer())
}
