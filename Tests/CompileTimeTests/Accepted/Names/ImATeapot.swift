import TypedResponses

func check() throws {
  throw Forbidden()
}
