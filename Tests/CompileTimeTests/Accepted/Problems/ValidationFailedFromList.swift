import TypedResponses

func check(_ errors: [FieldError]) throws {
  if let failed = ValidationFailed(fields: errors) { throw failed }
}
