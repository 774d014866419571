import TypedResponses

func create(_ faults: [FieldError], _ errors: FieldErrors, _ parameters: ParameterReader) throws(CreateFailure) {
  try faults.refuse(or: CreateFailure.self)
  try errors.refuse(or: CreateFailure.self)
  try parameters.refuse(or: CreateFailure.self)
}
