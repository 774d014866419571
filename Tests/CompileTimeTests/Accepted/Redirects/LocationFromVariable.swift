import TypedResponses

func location(_ text: String) throws -> Location {
  let location = try Location(text)
  return location
}
