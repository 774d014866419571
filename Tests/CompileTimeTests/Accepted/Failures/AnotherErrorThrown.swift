import TypedResponses

func show() throws(NotFound) {
  throw NotFound()
}
