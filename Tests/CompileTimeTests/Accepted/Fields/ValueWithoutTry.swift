import TypedResponses

func value(_ text: String) throws -> FieldValue {
  let value = try FieldValue(text)
  return value
}
