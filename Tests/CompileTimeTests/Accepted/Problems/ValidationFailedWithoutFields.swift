import TypedResponses

func check() throws {
  throw ValidationFailed(fields: FieldError("/email", code: "required", detail: "Say where to write to."))
}
