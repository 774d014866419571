import TypedResponses

func check() throws {
  // expected-error@+1 {{'RequestURITooLong' has been renamed to 'URITooLong'}}
  throw RequestURITooLong()
}
