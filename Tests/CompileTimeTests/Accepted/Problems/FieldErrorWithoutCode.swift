import TypedResponses

func fault() -> FieldError {
  FieldError("/email", code: "required", detail: "Say where to write to.")
}
