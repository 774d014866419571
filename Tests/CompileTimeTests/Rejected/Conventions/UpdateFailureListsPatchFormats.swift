import TypedResponses

func answer() throws(UpdateFailure) {
  // expected-error@+2 {{extra argument 'accept' in call}}
  // expected-error@+1 {{missing argument for parameter 'acceptPatch' in call}}
  throw .unsupportedMediaType(accept: ["application/json"])
}
