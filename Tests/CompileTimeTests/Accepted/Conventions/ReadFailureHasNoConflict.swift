import TypedResponses

func answer() throws(ReadFailure) {
  throw .notFound()
}
