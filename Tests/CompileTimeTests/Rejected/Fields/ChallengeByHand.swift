import TypedResponses

func check() throws {
  // expected-error@+1 {{'wwwAuthenticate' is unavailable: WWW-Authenticate comes with 'Unauthorized' and 'Forbidden'.}}
  throw NotFound().with(.wwwAuthenticate, "Bearer")
}
