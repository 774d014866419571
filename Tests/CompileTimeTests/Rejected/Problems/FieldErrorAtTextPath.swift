import TypedResponses

func fault(in text: String) -> FieldError {
  // expected-error@+1 {{no exact matches in call to initializer }}
  FieldError(text, code: "required", detail: "Must not be empty.")
}
