import TypedResponses

func answer() throws(UpdateFailure) {
  // expected-warning@+1 {{deprecated: The formats of PATCH are listed in 'Accept-Patch': '.unsupportedMediaType(acceptPatch:)'.}}
  throw .unsupportedMediaType(accept: ["application/json"])
}
