import TypedResponses

func check() throws {
  // expected-error@+1 {{'proxyAuthenticate' is unavailable: Proxy-Authenticate comes with}}
  throw NotFound().with(.proxyAuthenticate, "Basic")
}
