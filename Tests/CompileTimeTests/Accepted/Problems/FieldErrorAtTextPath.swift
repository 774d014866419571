import TypedResponses

func fault(in text: String) -> FieldError? {
  JSONPointer(text).map { FieldError($0, code: "required", detail: "Must not be empty.") }
}
