import TypedResponses

func answer() throws(DeleteFailure) {
  throw .notFound()
}
