import TypedResponses

func answer() throws(DeleteFailure) {
  // expected-error@+1 {{has no member 'unsupportedMediaType'}}
  throw .unsupportedMediaType(accept: ["application/json"])
}
