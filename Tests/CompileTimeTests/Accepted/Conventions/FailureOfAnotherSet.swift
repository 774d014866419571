import TypedResponses

func check() throws(CreateFailure) {
  throw .notFound()
}
