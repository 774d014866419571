import TypedResponses

func tag(_ text: String) throws -> EntityTag {
  try EntityTag(strong: text)
}
