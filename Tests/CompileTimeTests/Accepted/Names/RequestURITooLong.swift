import TypedResponses

func check() throws {
  throw URITooLong()
}
