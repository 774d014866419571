import TypedResponses

func check() throws {
  throw UnprocessableContent()
}
