import TypedResponses

func answer() throws(ReadFailure) {
  // expected-error@+1 {{has no member 'validationFailed'}}
  throw .validationFailed(fields: FieldError("/a", code: "a", detail: "A."))
}
