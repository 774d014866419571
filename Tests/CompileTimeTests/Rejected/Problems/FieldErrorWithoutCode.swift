import TypedResponses

func fault() -> FieldError {
  // expected-error@+1 {{missing argument for parameter 'code' in call}}
  FieldError("/email", detail: "Say where to write to.")
}
