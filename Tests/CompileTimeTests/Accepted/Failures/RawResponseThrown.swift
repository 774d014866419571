import TypedResponses

func show() throws {
  throw NotFound()
}
