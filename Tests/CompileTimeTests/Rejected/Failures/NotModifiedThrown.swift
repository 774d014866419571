import TypedResponses

func show() throws {
  // expected-error@+1 {{'NotModified' is unavailable: 304 depends on the request. Return 'OK(_:version:)': it}}
  throw NotModified()
}
